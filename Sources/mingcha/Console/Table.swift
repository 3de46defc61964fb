import Catalogue
import Reports

/// Rows under headings, for a terminal, a CSV file or a JSON list.
struct Table: Sendable {
  /// Who gets to see a column or a table: people read text, programs JSON and CSV.
  enum Audience: Sendable {
    case everybody, people, programs
  }

  struct Column: Sendable {
    /// The name in JSON and CSV, snake_case.
    let name: String
    var heading: String
    let isNumber: Bool
    let audience: Audience
    /// Programs read codes such as `high`, people the words for them.
    private var holdsCodes = false

    init(
      _ name: String, _ heading: Heading, isNumber: Bool = false, audience: Audience = .everybody
    ) {
      self.init(name, heading: heading.said, isNumber: isNumber, audience: audience)
      holdsCodes = heading.isOfCodes
    }

    init(
      _ name: String, said heading: some Phrase, isNumber: Bool = false, audience: Audience = .everybody
    ) {
      self.init(name, heading: heading.said, isNumber: isNumber, audience: audience)
    }

    init(_ name: String, heading: String, isNumber: Bool = false, audience: Audience = .everybody) {
      self.name = name
      self.heading = heading
      self.isNumber = isNumber
      self.audience = audience
    }

    func shown(_ value: Value) -> String {
      if case .flag(let isTrue) = value { return (isTrue ? ReportPhrase.yes : .no).said }
      return holdsCodes ? CodeWord.said(value.plain) : value.plain
    }
  }

  /// The list's name in JSON.
  let name: String
  let columns: [Column]
  let audience: Audience
  private(set) var rows: [[Value]] = []
  private var styles: [Style?] = []

  init(_ name: String, audience: Audience = .everybody, _ columns: [Column]) {
    self.name = name
    self.audience = audience
    self.columns = columns
  }

  mutating func add(_ row: [Value], style: Style? = nil) {
    rows.append(row)
    styles.append(style)
  }

  func mapping(_ change: (Value) -> Value) -> Table {
    var table = self
    table.rows = rows.map { $0.map(change) }
    return table
  }

  var json: Value {
    let kept = places(for: .programs)
    return .list(rows.map { row in .object(kept.map { Value.Field(columns[$0].name, row[$0]) }) })
  }

  var csv: String {
    let kept = places(for: .programs)
    return CSVText.of([kept.map { columns[$0].name }] + rows.map { row in kept.map { row[$0].plain } })
  }

  /// Columns stand below each other whatever script they are written in.
  func text(isColoured: Bool) -> [String] {
    guard !rows.isEmpty, audience != .programs else { return [] }
    let shown = places(for: .people)
    let cells = rows.map { row in shown.map { Self.oneLine(columns[$0].shown(row[$0])) } }
    let headings = shown.map { columns[$0].heading }
    let widths = shown.indices.map { index in
      ([headings[index]] + cells.map { $0[index] }).map(DisplayWidth.of).max() ?? 0
    }
    func line(_ row: [String]) -> String {
      let padded = row.indices.map { index in
        let space = String(repeating: " ", count: widths[index] - DisplayWidth.of(row[index]))
        return columns[shown[index]].isNumber ? space + row[index] : row[index] + space
      }
      return Self.withoutTrailingSpaces(padded.joined(separator: "  "))
    }
    return [Style.bold.applied(to: line(headings), if: isColoured)]
      + zip(cells, styles).map { row, style in style?.applied(to: line(row), if: isColoured) ?? line(row) }
  }

  private func places(for audience: Audience) -> [Int] {
    columns.indices.filter { [.everybody, audience].contains(columns[$0].audience) }
  }

  private static func oneLine(_ text: String) -> String {
    let line =
      text.contains(where: \.isNewline)
      ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    return TerminalText.harmless(line)
  }

  private static func withoutTrailingSpaces(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
