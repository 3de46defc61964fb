import Catalogue

/// A document for a terminal: columns stand below each other whatever script they are written in.
public struct TextPage: Sendable {
  let document: Document

  public init(_ document: Document) {
    self.document = document
  }

  public var text: String {
    var blocks = [[document.subtitle, document.title].filter { !$0.isEmpty }.joined(separator: "\n")]
    blocks.append(document.facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n"))
    blocks += document.warnings.map { "!! \($0)" }
    blocks.append(document.tiles.map { "\($0.name) \($0.value)" }.joined(separator: "   "))
    for section in document.sections {
      blocks.append("\(section.title)\n\(String(repeating: "-", count: DisplayWidth.of(section.title)))")
      blocks += section.blocks.map(text)
    }
    blocks.append(document.notes.map { "- \($0)" }.joined(separator: "\n"))
    return blocks.filter { !$0.isEmpty }.map(Self.harmless).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Document.Block) -> String {
    switch block {
    case .paragraph(let text): text
    case .warning(let text): "!! \(text)"
    case .chart(_, let table), .table(let table):
      Self.lines(of: table, document.language).joined(separator: "\n")
    case .cases(let cards): cards.map(text).joined(separator: "\n\n")
    }
  }

  private func text(_ card: CaseCard) -> String {
    var lines = ["\(card.number)  \(card.title)", "  \(card.marks)  \(card.unit)"]
    if let amount = card.amount {
      let text = CellText(.amount(amount), document.language)
      lines.append("  \(ReportPhrase.amount.said(document.language)): \(text.main) (\(text.beside))")
    }
    return (lines + ["  \(card.reason)"] + card.lines.map { "  \($0.name): \($0.value)" }).joined(
      separator: "\n")
  }

  static func lines(of table: DocumentTable, _ language: ReportLanguage) -> [String] {
    func plain(_ cell: Cell) -> String {
      let text = CellText(cell, language)
      let beside = text.beside.isEmpty ? "" : " (\(text.beside))"
      return (text.main + beside).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let headings = table.columns.map(\.heading)
    let rows = ([headings] + (table.rows + (table.total.map { [$0] } ?? [])).map { $0.map(plain) })
    let widths = headings.indices.map { index in rows.map { DisplayWidth.of($0[index]) }.max() ?? 0 }
    return [table.caption]
      + rows.map { row in
        let cells = row.indices.map { index in
          let space = String(repeating: " ", count: widths[index] - DisplayWidth.of(row[index]))
          return table.columns[index].isNumber ? space + row[index] : row[index] + space
        }
        var line = "  " + cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
      }
  }

  /// Text from the data must not steer the terminal.
  private static func harmless(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7f...0x9f).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }))
  }
}
