/// Reads the JSON that libpg_query prints. A `Decodable` node would try every kind of value in turn, which costs a
/// rulebook half a second.
struct SyntaxReader {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func node() throws(Malformed) -> SyntaxNode {
    switch next {
    case UInt8(ascii: "{"):
      var members: [String: SyntaxNode] = [:]
      try readList(until: UInt8(ascii: "}")) { reader throws(Malformed) in
        let key = try reader.string()
        try reader.take(UInt8(ascii: ":"))
        members[key] = try reader.node()
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [SyntaxNode] = []
      try readList(until: UInt8(ascii: "]")) { reader throws(Malformed) in
        elements.append(try reader.node())
      }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) throws(Malformed) {
    guard next == byte else { throw Malformed() }
    index += 1
  }

  private mutating func readList(
    until end: UInt8, _ readItem: (inout SyntaxReader) throws(Malformed) -> Void
  ) throws(Malformed) {
    index += 1
    if next != end {
      try readItem(&self)
      while next == UInt8(ascii: ",") {
        index += 1
        try readItem(&self)
      }
    }
    try take(end)
  }

  private mutating func string() throws(Malformed) -> String {
    try take(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      index += 1
      if byte == UInt8(ascii: "\\") {
        text += try escaped()
      } else {
        text.append(byte)
      }
    }
    try take(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(Malformed) -> [UInt8] {
    guard let letter = next else { throw Malformed() }
    index += 1
    switch letter {
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      // Only what lies below a space is written so.
      let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw Malformed()
      }
      index += 4
      return Array(String(scalar).utf8)
    default: return [letter]
    }
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Malformed) -> SyntaxNode {
    let begin = index
    while let byte = next, ![UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte) {
      index += 1
    }
    let text = String(decoding: bytes[begin..<index], as: UTF8.self)
    if let flag = Bool(text) { return .flag(flag) }
    if let number = Int(text) { return .number(number) }
    guard !text.isEmpty else { throw Malformed() }
    return .other
  }
}
