extension Connection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws; its error is passed on.
  @discardableResult
  public nonisolated(nonsending) func transaction<Value>(
    _ mode: TransactionMode = .readWrite,
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    try await begin(mode)
    let value: Value
    do {
      value = try await body(self)
      try Task.checkCancellation()
    } catch {
      await rollback()
      throw error
    }
    try await commit()
    return value
  }

  /// Runs `body` behind a savepoint of the open transaction: its failure undoes only what it did itself.
  @discardableResult
  public nonisolated(nonsending) func savepoint<Value>(
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    try await execute("savepoint step")
    do {
      let value = try await body(self)
      try await execute("release savepoint step")
      return value
    } catch {
      await returnToSavepoint()
      throw error
    }
  }

  private func begin(_ mode: TransactionMode) async throws {
    guard !isInTransaction else { throw ConnectionUsageError("a transaction is open already; use savepoint") }
    try await execute(Statement(mode.begin))
  }

  /// A COMMIT of a failed transaction is answered with ROLLBACK and no error: the caller must not take it for done.
  private func commit() throws {
    let statement: Statement = "commit"
    let answer = try exchange(statement, [])
    guard answer.commandTag == "COMMIT" else {
      throw DatabaseError(
        sqlState: .inFailedTransaction,
        message: "the transaction was rolled back because a statement in it had failed", statement: statement)
    }
  }

  /// Does its work in a cancelled task too. A failure adds nothing: the server rolls back when the session ends.
  private func rollback() {
    abandon()
    guard isInTransaction else { return }
    _ = try? exchange("rollback", [])
  }

  private func returnToSavepoint() {
    abandon()
    _ = try? exchange("rollback to savepoint step", [])
    _ = try? exchange("release savepoint step", [])
  }
}
