internal import CLibPQ

extension Connection {
  /// Everything a statement answered.
  struct Answer {
    var rows: [Row] = []
    var affected = 0
    var commandTag = ""
  }

  /// Sends one statement and takes its whole answer. The connection is idle afterwards, whatever happened.
  func exchange(_ statement: Statement, _ parameters: [SQLValue?]) throws -> Answer {
    try send(statement, parameters)
    return try collect(statement)
  }

  func send(_ statement: Statement, _ parameters: [SQLValue?]) throws {
    let texts = try parameters.enumerated().map { index, value in
      try value.map { try Self.wireText($0, number: index + 1) }
    }
    try send(statement) { connection in
      CStrings.with(texts) { values in
        PQsendQueryParams(connection, statement.text, Int32(texts.count), nil, values, nil, nil, 0)
      }
    }
  }

  /// Hands a statement to libpq by any of its `PQsend…` functions.
  func send(_ statement: Statement, by function: (OpaquePointer) -> Int32) throws {
    let connection = try live()
    guard underWay == nil else { throw ConnectionUsageError.busy }
    guard !statement.text.utf8.contains(0) else { throw ValueError("a NUL byte in a statement") }
    guard function(connection) == 1 else {
      let message = PQerrorMessage(connection).map { String(cString: $0).trimmed } ?? ""
      throw verdict(on: DatabaseError(sqlState: SQLState(""), message: message, statement: statement))
    }
    cancelHandle.statementStarted()
    // Cancelled before there was anything to cancel.
    if Task.isCancelled { cancelHandle.cancel() }
  }

  /// Reads all results; the first error is thrown once the connection is idle again.
  func collect(_ statement: Statement) throws -> Answer {
    var answer = Answer()
    var failure: (any Error)?
    let connection = try live()
    while let result = ResultHandle(PQgetResult(connection)) {
      guard failure == nil else {
        skip(result.status)
        continue
      }
      switch result.status {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        answer.affected = result.affected
        answer.commandTag = result.commandTag
        do {
          let columns = result.columns()
          answer.rows = try (0..<result.rowCount).map { try result.row($0, columns: columns) }
        } catch {
          failure = error
        }
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        failure = ConnectionUsageError("COPY needs copyIn or copyOut")
        skip(result.status)
      default:
        failure = self.failure(of: result, statement)
      }
    }
    cancelHandle.statementEnded()
    if let failure { throw (failure as? DatabaseError).map { verdict(on: $0) } ?? failure }
    return answer
  }

  func failure(of result: borrowing ResultHandle, _ statement: Statement) -> DatabaseError {
    let said = PQresultErrorMessage(result.pointer).map { String(cString: $0).trimmed } ?? ""
    return DatabaseError(result: result.pointer, statement: statement, otherwise: said)
  }

  /// Reads away what is left of a statement. The connection is idle afterwards.
  func drain() {
    guard let connection = try? live() else { return }
    while let result = ResultHandle(PQgetResult(connection)) {
      skip(result.status)
    }
    underWay = nil
    cancelHandle.statementEnded()
  }

  /// Gets past a COPY that nobody asked for.
  func skip(_ status: ExecStatusType) {
    guard let connection = try? live() else { return }
    switch status {
    case PGRES_COPY_IN, PGRES_COPY_BOTH:
      PQputCopyEnd(connection, "given up")
    case PGRES_COPY_OUT:
      var buffer: UnsafeMutablePointer<CChar>?
      while PQgetCopyData(connection, &buffer, 0) > 0 { PQfreemem(buffer) }
    default:
      break
    }
  }

  /// Runs a step that waits for the server, and stops it when the task is cancelled.
  func cancellable<Value>(_ step: () throws -> Value) async throws -> Value {
    try Task.checkCancellation()
    return try await withTaskCancellationHandler {
      // A closure without `self` would leave the connection's thread.
      try self.attempt(step)
    } onCancel: {
      cancelHandle.cancel()
    }
  }

  private func attempt<Value>(_ step: () throws -> Value) throws -> Value {
    do {
      return try step()
    } catch let error as DatabaseError where error.sqlState == .queryCanceled && Task.isCancelled {
      throw CancellationError()
    }
  }

  private static func wireText(_ value: SQLValue, number: Int) throws -> String {
    let text = try value.sqlText()
    guard !text.utf8.contains(0) else { throw ValueError("a NUL byte in parameter $\(number)") }
    return text
  }
}
