/// A file's text cut into lines, so that a diagnostic can show the line it speaks of.
public struct SourceText: Sendable {
  public let file: String
  public let text: String
  public let lines: [String]

  /// A byte order mark is no part of the text. Lines end where YAML says they end.
  public init(file: String, text: String) {
    self.file = file
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lines = Self.lines(of: self.text)
  }

  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  public func place(line: Int, column: Int) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column)
  }

  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
      previous = scalar
    }
    lines.append(String(line))
    return lines
  }
}
