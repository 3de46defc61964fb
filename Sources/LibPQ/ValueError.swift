/// A value that cannot be sent or read as asked. Never shows the value itself: it may be personal data.
public struct ValueError: Error, Sendable, CustomStringConvertible {
  public let message: String
  /// The column it was read from, where that is known.
  public let column: String?

  public init(_ message: String, column: String? = nil) {
    self.message = message
    self.column = column
  }

  public var description: String {
    column.map { "column \($0): \(message)" } ?? message
  }

  func of(column: String) -> ValueError {
    ValueError(message, column: column)
  }
}
