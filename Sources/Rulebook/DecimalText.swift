/// Numbers as the rulebook's files write them: digits, at most one point, at most one minus in front.
enum DecimalText {
  static func isPlain(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy(isDigits)
  }

  static func isPlainInteger(_ text: String) -> Bool {
    isDigits(text.hasPrefix("-") ? text.dropFirst() : text[...]) && Int32(text) != nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
