import LibPQ

/// The sessions of a run with the store: judges, which only read, and the recorder.
struct AuditSessions {
  /// More would seldom be quicker: a judge's query may use parallel workers of its own.
  static let judgeCount = 2

  let recorder: Connection
  /// The judge whose snapshot the others take over.
  let judge: Connection
  let furtherJudges: [Connection]

  static func with<T>(
    _ open: AuditRunner.Opening, _ body: (AuditSessions) async throws -> T
  ) async throws -> T {
    var opened: [Connection] = []
    let result: Result<T, any Error>
    do {
      for _ in 0...judgeCount { opened.append(try await open()) }
      result = .success(
        try await body(
          AuditSessions(recorder: opened[0], judge: opened[1], furtherJudges: Array(opened.dropFirst(2)))))
    } catch {
      result = .failure(error)
    }
    for connection in opened.reversed() { await connection.close() }
    return try result.get()
  }

  /// Opens a transaction in every further judge that sees what the first one's sees.
  nonisolated(nonsending) func sharingSnapshot<T>(
    _ body: nonisolated(nonsending) (_ judges: [Connection]) async throws -> T
  ) async throws -> T {
    let snapshot: String = try await judge.one("select pg_catalog.pg_export_snapshot()").first()
    return try await importing(snapshot, furtherJudges[...], body)
  }

  private nonisolated(nonsending) func importing<T>(
    _ snapshot: String, _ remaining: ArraySlice<Connection>,
    _ body: nonisolated(nonsending) ([Connection]) async throws -> T
  ) async throws -> T {
    guard let next = remaining.first else { return try await body([judge] + furtherJudges) }
    return try await next.transaction(.readOnlySnapshot) { next in
      // Takes no parameters, and has to be the transaction's first statement.
      try await next.execute(
        Statement("set transaction snapshot \(Connection.quotedLiteral(snapshot))"))
      return try await importing(snapshot, remaining.dropFirst(), body)
    }
  }
}
