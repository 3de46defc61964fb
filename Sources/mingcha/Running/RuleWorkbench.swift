import Catalogue
import LibPQ
import LocalServer
import Rulebook
import Store

/// A database with the rulebook's tables and functions, to try rules on: a private one, or the store.
struct RuleWorkbench: Sendable {
  private let server: PrivateServer?
  private let conninfo: String
  private let timeZone: String

  /// - Parameter store: nil starts a private server, which goes with this process.
  static func open(_ book: BoundRulebook, store: String?) async throws -> RuleWorkbench {
    let migrator = Migrator(catalogue: book.catalogue)
    if let store {
      let connection = try await Connection.open(store)
      try await migrator.requireCurrent(connection)
      let zone = try await StoreSettings.timeZone(of: connection)
      await connection.close()
      return RuleWorkbench(server: nil, conninfo: store, timeZone: zone)
    }
    let server = try await PrivateServer.ephemeral()
    do {
      let connection = try await Connection.open(server.conninfo())
      try await migrator.migrate(connection)
      try await connection.transaction { connection in
        for table in book.rulebook.tables { try await ReferenceTableRows(table).load(into: connection) }
      }
      await connection.close()
    } catch {
      try? await server.stop()
      throw error
    }
    return RuleWorkbench(
      server: server, conninfo: server.conninfo(), timeZone: StoreSettings.defaultTimeZone)
  }

  func connect() async throws -> Connection {
    try await Connection.open(conninfo, options: ConnectionOptions(timeZone: timeZone))
  }

  func close() async {
    try? await server?.stop()
  }
}

extension ReferenceTableRows {
  init(_ content: TableContent) {
    self.init(table: content.table, columns: content.columns, rows: content.rows.map(\.values))
  }
}
