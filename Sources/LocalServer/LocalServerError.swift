/// Why no private server could be started or stopped, and what to do about it.
public struct LocalServerError: Error, Sendable, CustomStringConvertible {
  public let message: String
  public let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  public var description: String { hint.map { "\(message)\nhint: \($0)" } ?? message }

  static let notInstalled = LocalServerError(
    "no PostgreSQL server programs (initdb, postgres) found",
    hint: "apt-get install postgresql, or put the directory of initdb on PATH")
}
