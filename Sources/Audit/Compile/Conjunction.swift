import Catalogue
import Rulebook

/// The conditions that an expression joins by `and` at its top.
struct Conjunction {
  /// In UTF-8 bytes of the expression's text.
  let ranges: [Range<Int>]

  /// Nil where the text is not plainly a conjunction.
  init?(_ expression: Expression) {
    let bytes = Array(expression.source.text.lowercased().utf8)
    guard bytes.count == expression.source.text.utf8.count else { return nil }
    var ranges: [Range<Int>] = []
    var (start, position, depth, betweens) = (0, 0, 0, 0)
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == UInt8(ascii: "'") {
        guard let end = bytes[(position + 1)...].firstIndex(of: byte) else { return nil }
        position = end + 1
      } else if [UInt8(ascii: "\""), UInt8(ascii: "$")].contains(byte)
        || byte == UInt8(ascii: "-") && next == byte
        || byte == UInt8(ascii: "/") && next == UInt8(ascii: "*")
      {
        return nil
      } else if Self.isWordByte(byte) {
        let end = bytes[position...].firstIndex { !Self.isWordByte($0) } ?? bytes.count
        switch String(decoding: bytes[position..<end], as: UTF8.self) {
        case "case": depth += 1
        case "end": depth -= 1
        case "or" where depth == 0: return nil
        case "between" where depth == 0: betweens += 1
        case "and" where depth == 0 && betweens > 0: betweens -= 1
        case "and" where depth == 0:
          ranges.append(start..<position)
          start = end
        default: break
        }
        position = end
      } else {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
        position += 1
      }
    }
    guard depth == 0, betweens == 0 else { return nil }
    self.ranges = ranges + [start..<bytes.count]
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
