public import LibPQ
import LocalServer

/// The database of the running test, its alone.
public struct TestDatabase: Sendable {
  @TaskLocal private static var inScope: TestDatabase?

  /// Set by the trait `.database`; a test that lacks the trait stops here.
  public static var current: TestDatabase {
    guard let inScope else { preconditionFailure("this test needs the trait .database(…)") }
    return inScope
  }

  public let name: String
  let server: PrivateServer
  let roles = RoleNames()

  /// Connection string, as superuser unless told otherwise.
  public func conninfo(user: String = "postgres", password: String? = nil) -> String {
    server.conninfo(database: name, user: user) + (password.map { " password='\($0)'" } ?? "")
  }

  /// Opens a connection, as superuser unless told otherwise; it closes when it is let go.
  public func connect(
    user: String = "postgres", options: ConnectionOptions = ConnectionOptions()
  ) async throws -> Connection {
    try await Connection.open(conninfo(user: user), options: options)
  }

  /// Makes a login role of a name that no other test has, dropped with the database. With a password, the server
  /// asks for it; `memberOf` grants other roles.
  public func makeLogin(
    password: String? = nil, memberOf groups: [String] = [], attributes: String = ""
  ) async throws -> String {
    let role = "\(name)_login_\(roles.count + 1)"
    let admin = try await connect()
    var options = "login \(attributes)"
    if let password { options += " password \(Connection.quotedLiteral(password))" }
    try await admin.execute(Statement("create role \(role) \(options)"))
    roles.add(role)
    for group in groups + (password == nil ? [] : [PostgresServer.passwordRole]) {
      try await admin.execute(Statement("grant \(Connection.quotedIdentifier(group)) to \(role)"))
    }
    await admin.close()
    return role
  }

  static func scope(_ database: TestDatabase, _ body: @Sendable () async throws -> Void) async throws {
    try await $inScope.withValue(database) { try await body() }
  }
}
