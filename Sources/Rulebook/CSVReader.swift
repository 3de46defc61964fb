public import Catalogue

/// A record of a CSV file with the place of each of its fields.
public struct CSVRecord: Sendable {
  public struct Field: Sendable {
    public let text: String
    public let place: SourcePlace
    let isQuoted: Bool
  }

  public let line: Int
  public let fields: [Field]
}

/// Reads comma-separated values as RFC 4180 describes them. Lines that hold nothing are left out.
public struct CSVReader {
  private let source: SourceText
  private let lines: [[Unicode.Scalar]]
  public private(set) var records: [CSVRecord] = []
  public private(set) var diagnostics: [Diagnostic] = []

  public init(_ source: SourceText) {
    self.source = source
    lines = source.lines.map { Array($0.unicodeScalars) }
    var line = 0
    while line < lines.count {
      if lines[line].isEmpty {
        line += 1
      } else {
        line = readRecord(at: line)
      }
    }
  }

  /// Returns the line after the record, which may be far below: quoted fields hold line breaks.
  private mutating func readRecord(at first: Int) -> Int {
    var fields: [CSVRecord.Field] = []
    var (line, column) = (first, 0)
    while true {
      let place = source.place(line: line + 1, column: column + 1)
      if column < lines[line].count, lines[line][column] == "\"" {
        guard let text = readQuoted(line: &line, column: &column) else {
          report("the quote is not closed", at: place)
          return lines.count
        }
        fields.append(.init(text: text, place: place, isQuoted: true))
        if column < lines[line].count, lines[line][column] != "," {
          report(
            "a comma must follow the closing quote", at: source.place(line: line + 1, column: column + 1))
          return line + 1
        }
      } else {
        let text = lines[line][column...].prefix { $0 != "," }
        if let quote = text.firstIndex(of: "\"") {
          report(
            "a quote stands inside a field", at: source.place(line: line + 1, column: quote + 1),
            hint: "put the whole field in quotes and double the quotes inside it")
        }
        fields.append(.init(text: String(String.UnicodeScalarView(text)), place: place, isQuoted: false))
        column += text.count
      }
      guard column < lines[line].count else { break }
      column += 1
    }
    records.append(CSVRecord(line: first + 1, fields: fields))
    return line + 1
  }

  private func readQuoted(line: inout Int, column: inout Int) -> String? {
    var text = String.UnicodeScalarView()
    column += 1
    while line < lines.count {
      while column < lines[line].count {
        let scalar = lines[line][column]
        column += 1
        guard scalar == "\"" else {
          text.append(scalar)
          continue
        }
        guard column < lines[line].count, lines[line][column] == "\"" else { return String(text) }
        text.append("\"")
        column += 1
      }
      text.append("\n")
      line += 1
      column = 0
    }
    return nil
  }

  private mutating func report(_ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(at: place, message, hint: hint).excerpted(from: source))
  }
}
