import Foundation

/// What stands behind a header's name. It can hold no line break, whatever text it was made from.
public struct HeaderValue: Sendable, Hashable {
  /// As written, with folded lines of its own making only.
  let text: String

  /// Text of the protocol: ASCII without control characters. Nil: something else.
  public init?(token text: String) {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.count < 900 else { return nil }
    self.text = text
  }

  /// Text for people in any script; control characters are left out, and what ASCII cannot say is encoded (RFC 2047).
  public init(words: String) {
    let clean = String(String.UnicodeScalarView(words.unicodeScalars.filter { !Self.isControl($0) }))
    let isPlain =
      clean.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && clean.utf8.count <= 60 && !clean.contains("=?")
    text = isPlain ? clean : Self.encodedWords(clean).joined(separator: "\r\n ")
  }

  /// A name for people and the address.
  public init(name: String, _ address: MailAddress) {
    text = Self.encodedWords(name).joined(separator: "\r\n ") + " <\(address)>"
  }

  public init(_ address: MailAddress) { text = address.description }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Each word holds whole characters and at most 75 bytes.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    for scalar in text.unicodeScalars where !isControl(scalar) {
      let bytes = Array(String(scalar).utf8)
      if current.count + bytes.count > 45 {
        words.append(word(current))
        current = []
      }
      current += bytes
    }
    if !current.isEmpty || words.isEmpty { words.append(word(current)) }
    return words
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
  }
}
