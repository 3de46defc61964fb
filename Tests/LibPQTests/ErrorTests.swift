import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct ErrorTests {
  private func failure(_ statement: Statement, _ parameters: [SQLValue?] = []) async throws -> DatabaseError {
    let connection = try await TestDatabase.current.connect()
    try await connection.run(
      script: """
        create table if not exists person (id integer primary key, name text not null check (name <> ''), boss integer references person);
        insert into person values (1, '张三', null) on conflict do nothing;
        """)
    let error = await #expect(throws: DatabaseError.self) {
      try await connection.query(statement, parameters)
    }
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
    return try #require(error)
  }

  @Test func syntaxErrorPointsIntoTheFile() async throws {
    let error = try await failure(
      Statement(name: "statements/list.sql", text: "-- 明察\nselect *\nform person"))
    #expect(error.sqlState == .syntaxError)
    #expect(error.statementName == "statements/list.sql")
    #expect(error.position == 16)
    #expect(error.lineAndColumn?.line == 3)
    #expect(error.lineAndColumn?.column == 1)
    #expect(error.description.contains("statements/list.sql, line 3, column 1"))
  }

  @Test(arguments: [
    ("select * from nowhere", SQLState.undefinedTable), ("select nothing from person", .undefinedColumn),
    ("select no_such(1)", .undefinedFunction), ("select 1/0", .divisionByZero),
    ("insert into person values (2, null)", .notNullViolation),
    ("insert into person values (2, '')", .checkViolation),
    ("insert into person values (2, 'x', 9)", .foreignKeyViolation),
    ("select 'x'::integer", .invalidText), ("select 3000000000::integer", .numericValueOutOfRange),
  ])
  func everyClassKeepsItsCode(text: String, state: SQLState) async throws {
    let error = try await failure(Statement(name: "statements/x.sql", text: text))
    #expect(error.sqlState == state)
    #expect(error.severity == "ERROR")
    #expect(error.statementName == "statements/x.sql")
    #expect(error.sqlState.classCode == String(state.rawValue.prefix(2)))
  }

  @Test func descriptionNeverShowsValues() async throws {
    let unique = try await failure(
      "insert into person values ($1, $2)", [1, "李四"])
    #expect(unique.sqlState == .uniqueViolation)
    #expect(unique.table == "person")
    #expect(unique.constraint == "person_pkey")
    #expect(unique.detail?.contains("(id)=(1)") == true)
    #expect(!unique.description.contains("(id)"))
    #expect(!unique.description.contains("李四"))
    #expect(unique.expandedDescription.contains("(id)=(1)"))

    let check = try await failure("insert into person values (3, ''), ($1, $2)", [4, "王五"])
    #expect(!check.description.contains("王五"))

    let text = try await failure("select $1::text::integer", ["身份证号 37"])
    #expect(text.message.contains("身份证号"))
    #expect(!text.description.contains("身份证号"))
  }

  @Test func patternMatching() async throws {
    let connection = try await TestDatabase.current.connect()
    do {
      try await connection.execute("select * from nowhere")
      Issue.record("no error")
    } catch SQLState.undefinedTable {
      // as wanted
    }
  }

  @Test func copyErrorKeepsTheRowOutOfTheDescription() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create table amount (name text, value numeric)")
    var rows: [[UInt8]] = [CopyText.row(["赵六", "1"]), CopyText.row(["赵六", "不是数"])].reversed()
    let error = await #expect(throws: DatabaseError.self) {
      try await connection.copyIn("copy amount from stdin") { rows.popLast() }
    }
    #expect(error?.sqlState == .invalidText)
    #expect(error?.context?.contains("不是数") == true)
    #expect(error?.description.contains("不是数") == false)
  }

  @Test func errorInMidStreamComesWithTheServersWords() async throws {
    let connection = try await TestDatabase.current.connect()
    var seen = 0
    let error = await #expect(throws: DatabaseError.self) {
      try await connection.stream(
        Statement(name: "statements/s.sql", text: "select 1 / (5000 - i) from generate_series(1, 9999) as i")
      ) { _ in seen += 1 }
    }
    #expect(error?.sqlState == .divisionByZero)
    #expect(error?.statementName == "statements/s.sql")
    #expect(seen > 0)
    #expect(try await connection.one("select 2").first(as: Int.self) == 2)
  }

  @Test func errorInAScriptLeavesNothing() async throws {
    let connection = try await TestDatabase.current.connect()
    await #expect(throws: DatabaseError.self) {
      try await connection.run(
        script: "create table a (); create table b (); select * from nowhere; create table c ();")
    }
    #expect(try await connection.one("select to_regclass('a') is null").first(as: Bool.self))
  }

  @Test func privilegeAndLock() async throws {
    let database = TestDatabase.current
    let owner = try await database.connect()
    try await owner.execute("create table secret (id integer)")
    let login = try await database.makeLogin()
    let stranger = try await database.connect(user: login)
    await #expect { try await stranger.query("select * from secret") } throws: {
      SQLState.insufficientPrivilege ~= $0
    }

    try await owner.transaction { owner in
      try await owner.execute("lock table secret")
      let other = try await database.connect(options: ConnectionOptions(settings: ["lock_timeout": "10ms"]))
      await #expect { try await other.query("select * from secret") } throws: {
        SQLState.lockNotAvailable ~= $0
      }
    }
  }
}
