import Foundation
import LibPQ
public import LocalServer

/// The one PostgreSQL of a test run. It goes when the test process ends, killed or not.
public actor PostgresServer {
  /// Started by the first test that asks. Where no PostgreSQL is installed, every such test fails with the hint.
  public static let shared = Task { try await PostgresServer() }

  /// Members must give a password; everybody else is trusted.
  public static let passwordRole = "password_required"

  public nonisolated let server: PrivateServer
  private let admin: Connection
  private var templates: [String: Task<Void, any Error>] = [:]
  private var number = 0
  private let places = Places(8)

  private init() async throws {
    server = try await PrivateServer.ephemeral(
      settings: ["max_connections": "300", "log_statement": "none"],
      authentication: ["local all +\(Self.passwordRole) scram-sha-256"])
    admin = try await Connection.open(server.conninfo())
    try await admin.run(
      script: Statement("create role \(Self.passwordRole) nologin"))
  }

  /// Runs `body` with a fresh copy of the template, and drops the copy.
  public func withDatabase<Value: Sendable>(
    _ template: DatabaseTemplate, _ body: @Sendable (TestDatabase) async throws -> Value
  ) async throws -> Value {
    await places.take()
    let result: Result<Value, any Error>
    do {
      let database = try await create(template)
      do {
        result = .success(try await body(database))
      } catch {
        result = .failure(error)
      }
      await drop(database)
    } catch {
      result = .failure(error)
    }
    await places.giveBack()
    return try result.get()
  }

  private func create(_ template: DatabaseTemplate) async throws -> TestDatabase {
    try await prepare(template)
    number += 1
    let name = "test_\(number)"
    try await admin.execute(Statement("create database \(name) template \(template.databaseName)"))
    return TestDatabase(name: name, server: server)
  }

  /// A template is made once, by whoever comes first; the others wait for it.
  private func prepare(_ template: DatabaseTemplate) async throws {
    guard let fill = template.prepare else { return }
    if let ready = templates[template.name] { return try await ready.value }
    let admin = admin
    let database = TestDatabase(name: template.databaseName, server: server)
    let making = Task {
      try await admin.execute(Statement("create database \(database.name)"))
      try await fill(database.conninfo())
    }
    templates[template.name] = making
    try await making.value
  }

  private func drop(_ database: TestDatabase) async {
    do {
      try await admin.execute(Statement("drop database \(database.name) with (force)"))
      for role in database.roles.all {
        try await admin.execute(Statement("drop role if exists \(role)"))
      }
    } catch {
      // A leftover goes with the server.
    }
  }
}
