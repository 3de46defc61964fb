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
    let bytes = text.utf8
    var (start, index) = (bytes.startIndex, bytes.startIndex)
    while index < bytes.endIndex {
      guard let end = endOfBreak(at: index, in: bytes) else {
        bytes.formIndex(after: &index)
        continue
      }
      lines.append(String(text[start..<index]))
      (start, index) = (end, end)
    }
    lines.append(String(text[start...]))
    return lines
  }

  /// Nil where no line break begins. Beside CR and LF there are U+0085, U+2028 and U+2029.
  private static func endOfBreak(at index: String.Index, in bytes: String.UTF8View) -> String.Index? {
    func follow(_ tails: [[UInt8]]) -> String.Index? {
      tails.first { bytes[bytes.index(after: index)...].starts(with: $0) }
        .map { bytes.index(index, offsetBy: $0.count + 1) }
    }
    return switch bytes[index] {
    case 0x0A: bytes.index(after: index)
    case 0x0D: follow([[0x0A], []])
    case 0xC2: follow([[0x85]])
    case 0xE2: follow([[0x80, 0xA8], [0x80, 0xA9]])
    default: nil
    }
  }
}
