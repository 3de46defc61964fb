/// The program used a connection in a way it cannot work.
public struct ConnectionUsageError: Error, Sendable, CustomStringConvertible {
  public let message: String

  init(_ message: String) { self.message = message }

  public var description: String { message }

  static let closed = ConnectionUsageError("the connection is closed")
  static let busy = ConnectionUsageError("a stream or COPY is still under way on this connection")
}
