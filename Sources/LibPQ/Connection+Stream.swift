internal import CLibPQ

extension Connection {
  /// Rows handed over at once: few enough to need no memory, enough to save the hops between threads.
  private static var batch: Int { 256 }

  /// Passes the rows one by one, in constant memory. A throw in `each` stops the statement.
  public nonisolated(nonsending) func stream(
    _ statement: Statement, _ parameters: [SQLValue?] = [],
    each: nonisolated(nonsending) (Row) async throws -> Void
  ) async throws {
    try await startStream(statement, parameters)
    do {
      while true {
        let rows = try await nextRows()
        guard !rows.isEmpty else { return }
        for row in rows { try await each(row) }
      }
    } catch {
      await abandon()
      throw error
    }
  }

  private func startStream(_ statement: Statement, _ parameters: [SQLValue?]) throws {
    try Task.checkCancellation()
    try send(statement, parameters)
    PQsetSingleRowMode(try live())
    underWay = UnderWay(kind: .rows, statement: statement)
  }

  private func nextRows() async throws -> [Row] {
    try await cancellable {
      guard let current = underWay, current.kind == .rows else {
        underWay = nil
        return []
      }
      let connection = try live()
      var rows: [Row] = []
      var size = 0
      while rows.count < Self.batch, size < 256 * 1024 {
        guard let result = ResultHandle(PQgetResult(connection)) else {
          drain()
          if !rows.isEmpty { underWay = UnderWay(kind: .handingOn, statement: current.statement) }
          return rows
        }
        switch result.status {
        case PGRES_SINGLE_TUPLE:
          let columns = underWay?.columns ?? result.columns()
          underWay?.columns = columns
          let row = try result.row(0, columns: columns)
          size += row.values.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
          rows.append(row)
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
          break
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
          throw ConnectionUsageError("COPY needs copyIn or copyOut")
        default:
          let error = failure(of: result, current.statement)
          drain()
          throw verdict(on: error)
        }
      }
      return rows
    }
  }

  /// Stops what is under way, if anything is. Runs in a cancelled task too.
  func abandon() {
    guard let current = underWay else { return }
    switch current.kind {
    case .copyIn:
      if let connection = try? live() { PQputCopyEnd(connection, "given up") }
    case .rows, .copyOut:
      cancelHandle.cancel()
    case .handingOn:
      break
    }
    drain()
  }
}
