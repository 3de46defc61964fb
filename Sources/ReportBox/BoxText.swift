/// A text that the box takes: not blank, at most 1 MiB of UTF-8, and no control characters but line feeds and tabs.
public struct BoxText: Sendable {
  public static let limit = 1 << 20

  let bytes: [UInt8]

  /// - Parameter place: what to name in an error.
  public init(_ bytes: [UInt8], place: String) throws {
    guard bytes.count <= Self.limit else { throw BoxFault(.textTooLong, place) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw BoxFault(.textNotUTF8, place) }
    var kept = String.UnicodeScalarView()
    var (line, column) = (1, 0)
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    if pending == "\u{FEFF}" { pending = scalars.next() }
    while let scalar = pending {
      pending = scalars.next()
      // Windows ends its lines with two characters.
      if scalar == "\r", pending == "\n" { continue }
      column += 1
      guard !Self.isControl(scalar) else {
        throw BoxFault(.controlCharacter, "\(place):\(line):\(column)")
      }
      if scalar == "\n" { (line, column) = (line + 1, 0) }
      kept.append(scalar)
    }
    guard kept.contains(where: { !$0.properties.isWhitespace }) else { throw BoxFault(.textBlank, place) }
    self.bytes = Array(String(kept).utf8)
  }

  /// What steers a terminal, or turns the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// From a file, or from the standard input where the path is `-`.
  public static func read(_ path: String) throws -> BoxText {
    try BoxText(BoxFile.bytes(path, limit: limit), place: path)
  }
}
