/// Walks over SQL text byte by byte, past strings, quoted names and comments.
struct SQLScanner {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The offset behind whatever begins at `offset`: a string, a quoted name, a comment, or one byte.
  func next(after offset: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "'"):
      let isEscapeString =
        offset > 0 && (bytes[offset - 1] | 0x20) == UInt8(ascii: "e")
        && (offset < 2 || !Self.isWord(bytes[offset - 2]))
      return end(ofQuotedAt: offset, backslashEscapes: isEscapeString)
    case UInt8(ascii: "\""):
      return end(ofQuotedAt: offset, backslashEscapes: false)
    case UInt8(ascii: "-") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "-"):
      return bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    case UInt8(ascii: "/") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "*"):
      var index = offset + 2
      while index + 1 < bytes.count,
        !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
      {
        index += 1
      }
      return min(index + 2, bytes.count)
    default:
      return offset + 1
    }
  }

  private func end(ofQuotedAt offset: Int, backslashEscapes: Bool) -> Int {
    let quote = bytes[offset]
    var index = offset + 1
    while index < bytes.count {
      if backslashEscapes, bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return bytes.count
  }

  func skipSpace(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// The offset behind the identifier, plain or quoted, that begins at `offset`.
  func endOfName(at offset: Int) -> Int {
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") else { return next(after: offset) }
    var index = offset
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
    return index
  }

  /// Whether the word stands at `offset`, in any case of letters.
  func hasWord(_ word: String, at offset: Int) -> Bool {
    let end = endOfName(at: offset)
    return String(decoding: bytes[offset..<end], as: UTF8.self).lowercased() == word
  }

  /// The range between the parenthesis that opens at or after `offset` (only space between) and its partner.
  func parenthesised(from offset: Int) -> Range<Int>? {
    let open = skipSpace(from: offset)
    guard open < bytes.count, bytes[open] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = open
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return open + 1..<index }
      }
      index = next(after: index)
    }
    return nil
  }

  /// Where the first of these bytes or words stands outside all parentheses and brackets of `range`.
  func firstTopLevel(in range: Range<Int>, where matches: (SQLScanner, Int) -> Bool) -> Int? {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      let startsWord = index == range.lowerBound || !Self.isWord(bytes[index - 1])
      if depth == 0, startsWord || !Self.isWord(byte), matches(self, index) { return index }
      index = next(after: index)
    }
    return nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
