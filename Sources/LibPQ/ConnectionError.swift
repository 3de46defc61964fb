/// No connection, or none any more. Says where to and why, never the password.
public struct ConnectionError: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// Nobody answers there, or the server takes nobody now: try again later.
    case unreachable
    case wrongPassword
    case missingDatabase
    /// It stood, and went away while it was used.
    case lostInMidway
    /// The server refuses for another reason, or the connection string is faulty.
    case other
  }

  public let kind: Kind
  public let host: String
  public let port: String
  public let database: String
  public let user: String
  /// What the server or libpq said.
  public let message: String
  public let sqlState: SQLState?
  /// The statement that was running when the connection was lost.
  public let statementName: String

  /// Whether the same attempt may succeed later without anybody changing the settings.
  public var isTemporary: Bool { kind == .unreachable || kind == .lostInMidway }

  public var description: String {
    let whom = "database \(database) on \(host):\(port) as \(user)"
    let told = message.isEmpty ? "" : ": \(message)"
    switch kind {
    case .unreachable: return "cannot reach \(whom)\(told)"
    case .wrongPassword: return "password refused or missing for \(whom)\(told)"
    case .missingDatabase: return "no such database: \(whom)\(told)"
    case .lostInMidway: return "connection lost to \(whom)\(told)"
    case .other: return "cannot connect to \(whom)\(told)"
    }
  }
}
