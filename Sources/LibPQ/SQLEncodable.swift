public import Foundation

/// A value that can be a statement's parameter. Parameters travel as text, which is exact for every type.
public protocol SQLEncodable: Sendable {
  func sqlText() throws -> String
}

/// A parameter; `nil` in a list of `SQLValue?` is null.
public typealias SQLValue = any SQLEncodable

extension String: SQLEncodable {
  public func sqlText() throws -> String { self }
}

extension Bool: SQLEncodable {
  public func sqlText() throws -> String { self ? "true" : "false" }
}

extension Int: SQLEncodable {
  public func sqlText() throws -> String { description }
}

extension Int64: SQLEncodable {
  public func sqlText() throws -> String { description }
}

extension Decimal: SQLEncodable {
  public func sqlText() throws -> String {
    guard !isNaN else { throw ValueError("not a number") }
    return description
  }
}

extension Array: SQLEncodable where Element == String {
  public func sqlText() throws -> String { ArrayText.encode(self) }
}
