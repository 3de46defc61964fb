/// One small change of an expression; offsets count UTF-8 bytes.
struct TextChange: Hashable {
  let range: Range<Int>
  let replacement: String

  func applied(to text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + replacement
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}
