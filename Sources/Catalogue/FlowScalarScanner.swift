/// Reads plain and quoted scalars, which may run over several lines.
struct FlowScalarScanner {
  private let lines: [[Unicode.Scalar]]
  private var line: Int
  private var column: Int
  private var read: [PlacedScalar] = []

  init(lines: [[Unicode.Scalar]], line: Int, column: Int) {
    self.lines = lines
    self.line = line
    self.column = column
  }

  /// The first `count` characters of the scalar; nil where the lines end before.
  mutating func read(_ count: Int, quote: Unicode.Scalar?) -> [PlacedScalar]? {
    if quote != nil { column += 1 }
    while read.count < count {
      guard lines.indices.contains(line) else { return nil }
      if isBlank(at: column) {
        readBlanks()
      } else if quote == "\"", lines[line][column] == "\\" {
        guard readEscape() else { return nil }
      } else {
        append(lines[line][column], atColumn: column)
        // A single quote is doubled inside single quotes.
        column += quote == "'" && lines[line][column] == "'" ? 2 : 1
      }
    }
    return read
  }

  private func isBlank(at column: Int) -> Bool {
    guard column < lines[line].count else { return true }
    return lines[line][column] == " " || lines[line][column] == "\t"
  }

  private mutating func append(_ scalar: Unicode.Scalar, atColumn column: Int) {
    read.append(PlacedScalar(scalar: scalar, line: line, column: column))
  }

  /// Blanks inside a line stay; at its end they go, one line break becomes a space and n become n - 1 breaks.
  private mutating func readBlanks() {
    let first = column
    while column < lines[line].count, isBlank(at: column) { column += 1 }
    guard column == lines[line].count else {
      for blank in first..<column { append(lines[line][blank], atColumn: blank) }
      return
    }
    let breaks = skipBreaks()
    let folded: [Unicode.Scalar] = breaks.count == 1 ? [" "] : Array(repeating: "\n", count: breaks.count - 1)
    for scalar in folded {
      read.append(PlacedScalar(scalar: scalar, line: breaks.first, column: first))
    }
  }

  private mutating func skipBreaks() -> (first: Int, count: Int) {
    let first = line
    repeat {
      line += 1
      column = 0
      while line < lines.count, column < lines[line].count, isBlank(at: column) { column += 1 }
    } while line < lines.count && column == lines[line].count
    return (first, line - first)
  }

  private mutating func readEscape() -> Bool {
    let begin = column
    guard column + 1 < lines[line].count else {
      _ = skipBreaks()
      return true
    }
    let letter = lines[line][column + 1]
    column += 2
    if let scalar = Self.escapes[letter] {
      append(scalar, atColumn: begin)
      return true
    }
    guard let length = Self.hexLengths[letter], column + length <= lines[line].count else { return false }
    let digits = String(String.UnicodeScalarView(lines[line][column..<column + length]))
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { return false }
    column += length
    append(scalar, atColumn: begin)
    return true
  }

  private static let hexLengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}",
    "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}", "_": "\u{A0}",
    "L": "\u{2028}", "P": "\u{2029}",
  ]
}
