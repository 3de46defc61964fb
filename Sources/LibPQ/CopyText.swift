/// PostgreSQL's COPY text format: tab between values, newline after a row, backslash before what would be mistaken.
public enum CopyText {
  /// One row, newline included; nil is null. Lengths are those of UTF-8, which COPY counts in.
  public static func row(_ values: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(values, to: &bytes)
    return bytes
  }

  public static func append(_ values: [String?], to bytes: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      guard let value else {
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
        continue
      }
      for byte in value.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
        case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
