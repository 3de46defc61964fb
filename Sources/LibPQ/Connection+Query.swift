internal import CLibPQ

extension Connection {
  /// All rows of one statement. For answers of unknown size use `stream`.
  public func query(_ statement: Statement, _ parameters: [SQLValue?] = []) async throws -> [Row] {
    try await cancellable { try exchange(statement, parameters).rows }
  }

  /// Runs one statement and says how many rows it touched.
  @discardableResult
  public func execute(_ statement: Statement, _ parameters: [SQLValue?] = []) async throws -> Int {
    try await cancellable { try exchange(statement, parameters).affected }
  }

  /// The one row that a statement is sure to return.
  public func one(_ statement: Statement, _ parameters: [SQLValue?] = []) async throws -> Row {
    let rows = try await query(statement, parameters)
    guard rows.count == 1, let row = rows.first else {
      let name = statement.name.isEmpty ? "a statement" : statement.name
      throw ValueError("\(name) returned \(rows.count) rows where one was expected")
    }
    return row
  }

  /// Runs several statements in a row, such as a migration: as one transaction unless the script has its own.
  public func run(script: Statement) async throws {
    try await cancellable {
      try send(script) { PQsendQuery($0, script.text) }
      _ = try collect(script)
    }
  }

  /// Has the server parse and plan a statement without running it.
  public func prepare(name: String, _ statement: Statement) async throws {
    try await cancellable {
      try send(statement) { PQsendPrepare($0, name, statement.text, 0, nil) }
      _ = try collect(statement)
    }
  }

  public func deallocate(_ name: String) async throws {
    try await execute(Statement("deallocate \(Self.quotedIdentifier(name))"))
  }

  /// What a statement would take and return; throws the server's objection when it is faulty.
  public func describe(_ statement: Statement) async throws -> StatementDescription {
    try await prepare(name: "", statement)
    return try await describe(prepared: "", statement)
  }

  /// What a prepared statement takes and returns.
  public func describe(prepared name: String, _ statement: Statement = "") async throws
    -> StatementDescription
  {
    var parameters: [UInt32] = []
    var columns: [(name: String, type: UInt32, modifier: Int32)] = []
    try await cancellable {
      try send(statement) { PQsendDescribePrepared($0, name) }
      (parameters, columns) = try shape(statement)
    }
    var parameterTypes: [String] = []
    for type in parameters { parameterTypes.append(try await typeName(type, modifier: -1)) }
    var described: [StatementDescription.Column] = []
    for column in columns {
      let type = try await typeName(column.type, modifier: column.modifier)
      described.append(StatementDescription.Column(name: column.name, type: type))
    }
    return StatementDescription(parameterTypes: parameterTypes, columns: described)
  }

  private func shape(
    _ statement: Statement
  ) throws -> (parameters: [UInt32], columns: [(name: String, type: UInt32, modifier: Int32)]) {
    let connection = try live()
    defer { drain() }
    guard let result = ResultHandle(PQgetResult(connection)) else { return ([], []) }
    guard result.status == PGRES_COMMAND_OK else {
      let error = failure(of: result, statement)
      drain()
      throw verdict(on: error)
    }
    let names = result.columns().names
    let parameters = (0..<PQnparams(result.pointer)).map { PQparamtype(result.pointer, $0) }
    let columns = names.indices.map { index in
      (names[index], PQftype(result.pointer, Int32(index)), PQfmod(result.pointer, Int32(index)))
    }
    return (parameters, columns)
  }

  private func typeName(_ type: UInt32, modifier: Int32) async throws -> String {
    let row = try await one(
      "select pg_catalog.format_type($1::oid, $2::integer)", [Int(type), modifier < 0 ? nil : Int(modifier)])
    return row[0] ?? ""
  }

  /// A name as it may stand in SQL text.
  public static func quotedIdentifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A text as it may stand in SQL text, for the few statements that take no parameters.
  public static func quotedLiteral(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
