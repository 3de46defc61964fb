public import Foundation

/// A type that a column's text can be read as.
public protocol SQLDecodable {
  /// `text` is nil for null. Throws `ValueError` rather than to guess.
  static func decode(sqlText text: String?) throws -> Self
}

extension SQLDecodable {
  static func present(_ text: String?) throws -> String {
    guard let text else { throw ValueError("null where \(Self.self) is needed") }
    return text
  }
}

extension String: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> String { try present(text) }
}

extension Bool: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> Bool {
    switch try present(text) {
    case "t", "true": return true
    case "f", "false": return false
    default: throw ValueError("not a boolean")
    }
  }
}

extension Int: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> Int {
    guard let value = Int(try present(text)) else { throw ValueError("not an integer of 64 bits") }
    return value
  }
}

extension Int64: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> Int64 {
    guard let value = Int64(try present(text)) else { throw ValueError("not an integer of 64 bits") }
    return value
  }
}

extension Decimal: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> Decimal {
    let text = try present(text)
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
    guard isPlain, !digits.isEmpty, let value = Decimal(string: text) else {
      throw ValueError("not a finite number")
    }
    // Decimal rounds what it cannot hold without saying so.
    guard digits.drop(while: { $0 == UInt8(ascii: "0") }).count <= 38 else {
      throw ValueError("more than 38 digits")
    }
    return value
  }
}

extension Array: SQLDecodable where Element == String {
  public static func decode(sqlText text: String?) throws -> [String] {
    try ArrayText.decode(try present(text))
  }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
  public static func decode(sqlText text: String?) throws -> Wrapped? {
    guard let text else { return nil }
    return try Wrapped.decode(sqlText: text)
  }
}
