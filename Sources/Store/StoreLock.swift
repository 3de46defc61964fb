import Catalogue
public import LibPQ

/// The advisory locks of the store. The numbers are part of the contract between versions of the program.
public enum StoreLock: Int64, Sendable {
  case migration = 0x6d69_6e67_0001
  case pull = 0x6d69_6e67_0002
  /// Held by an audit from its pull to its last record.
  case audit = 0x6d69_6e67_0003

  /// Waits for the lock; it is held until `release` or the end of the session.
  public func wait(on connection: Connection) async throws {
    try await connection.execute("select pg_advisory_lock($1::bigint)", [rawValue])
  }

  /// Takes the lock for the session, or throws a fault of the kind `busy` at once.
  public func hold(on connection: Connection) async throws {
    try await take("select pg_try_advisory_lock($1::bigint)", connection)
  }

  /// Takes the lock until the open transaction ends, or throws a fault of the kind `busy` at once.
  public func holdForTransaction(on connection: Connection) async throws {
    try await take("select pg_try_advisory_xact_lock($1::bigint)", connection)
  }

  public func release(on connection: Connection) async throws {
    try await connection.execute("select pg_advisory_unlock($1::bigint)", [rawValue])
  }

  private var chinese: String {
    switch self {
    case .migration: "迁移"
    case .pull: "取数"
    case .audit: "审计"
    }
  }

  private func take(_ statement: Statement, _ connection: Connection) async throws {
    guard try await connection.one(statement, [rawValue]).first(as: Bool.self) else {
      throw StoreFault(
        .busy,
        LocalizedText(zhCN: "另一个\(chinese)正在使用这个库", en: "another \(self) is at work on this store"),
        hint: LocalizedText(zhCN: "等它结束后再试", en: "try again when it has ended"))
    }
  }
}
