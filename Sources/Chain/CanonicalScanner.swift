/// Reads canonical JSON: no blanks, keys in order, only the escapes that must be. Fails once and stays failed.
struct CanonicalScanner {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private var hasFailed = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { !hasFailed && position == bytes.endIndex }

  mutating func expect(_ text: StaticString) {
    text.withUTF8Buffer { wanted in
      guard !hasFailed, bytes[position...].starts(with: wanted) else {
        hasFailed = true
        return
      }
      position += wanted.count
    }
  }

  /// An object of texts and nulls, its keys in the order of their code points.
  mutating func object() {
    expect("{")
    guard !hasFailed else { return }
    if next == UInt8(ascii: "}") { return position += 1 }
    var last: [UInt8]?
    while !hasFailed {
      let key = unescaped()
      if let last, !last.lexicographicallyPrecedes(key) { hasFailed = true }
      last = key
      expect(":")
      if next == UInt8(ascii: "n") { expect("null") } else { text() }
      if next == UInt8(ascii: "}") { return position += 1 }
      expect(",")
    }
  }

  mutating func text() { _ = unescaped() }

  /// A text that has no need of escapes.
  mutating func plainText() -> String { String(decoding: unescaped(), as: UTF8.self) }

  private var next: UInt8? { !hasFailed && position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take() -> UInt8 {
    guard let byte = next else {
      hasFailed = true
      return 0
    }
    position += 1
    return byte
  }

  private mutating func unescaped() -> [UInt8] {
    var result: [UInt8] = []
    expect("\"")
    while !hasFailed {
      let byte = take()
      switch byte {
      case UInt8(ascii: "\""): return result
      case UInt8(ascii: "\\"): result.append(escape())
      case 0..<0x20: hasFailed = true
      default: result.append(byte)
      }
    }
    return result
  }

  private mutating func escape() -> UInt8 {
    let letter = take()
    let short: [UInt8: UInt8] = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "b"): 8,
      UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]
    if let byte = short[letter] { return byte }
    // Other controls, and they only, as four digits in lower case.
    guard letter == UInt8(ascii: "u"), take() == UInt8(ascii: "0"), take() == UInt8(ascii: "0") else {
      hasFailed = true
      return 0
    }
    let digits = Array("0123456789abcdef".utf8)
    guard let high = digits.firstIndex(of: take()), let low = digits.firstIndex(of: take()), high < 2,
      !short.values.contains(UInt8(high * 16 + low))
    else {
      hasFailed = true
      return 0
    }
    return UInt8(high * 16 + low)
  }
}
