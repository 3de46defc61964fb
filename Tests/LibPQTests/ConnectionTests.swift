import LibPQ
import LocalServer
import Synchronization
import TestSupport
import Testing

@Suite(.database(.empty))
struct ConnectionTests {
  @Test func sessionIsSetUp() async throws {
    let connection = try await TestDatabase.current.connect(
      options: ConnectionOptions(
        applicationName: "judge", timeZone: "Asia/Shanghai", settings: ["statement_timeout": "5s"]))
    let row = try await connection.one(
      """
      select current_setting('application_name') as name, current_setting('client_encoding') as encoding,
             current_setting('TimeZone') as zone, current_setting('statement_timeout') as timeout,
             pg_backend_pid() as pid
      """)
    #expect(row["name"] == "judge")
    #expect(row["encoding"] == "UTF8")
    #expect(row["zone"] == "Asia/Shanghai")
    #expect(row["timeout"] == "5s")
    #expect(try await row.get("pid", as: Int.self) == connection.backendPID)
    #expect(await connection.serverVersion >= 120000)
    #expect(await !connection.isLost)
  }

  @Test func aFaultySettingIsTheServersError() async throws {
    await #expect(throws: DatabaseError.self) {
      try await TestDatabase.current.connect(options: ConnectionOptions(settings: ["no_such_setting": "1"]))
    }
  }

  @Test func closedConnectionsSaySo() async throws {
    let connection = try await TestDatabase.current.connect()
    await connection.close()
    await connection.close()
    await #expect(throws: ConnectionUsageError.self) { try await connection.query("select 1") }
  }

  @Test func noticesAreHeardAndNotPrinted() async throws {
    let heard = Heard()
    let connection = try await TestDatabase.current.connect(
      options: ConnectionOptions(onNotice: { notice in heard.notices.withLock { $0.append(notice) } }))
    try await connection.execute("do $$ begin raise warning 'look out'; raise notice 'by the way'; end $$")
    let notices = heard.notices.withLock { $0 }
    #expect(notices.map(\.message) == ["look out", "by the way"])
    #expect(notices.map { "\($0.level)" } == ["warning", "notice"])
  }

  @Test func wrongPassword() async throws {
    let login = try await TestDatabase.current.makeLogin(password: "right-secret")
    let good = try await Connection.open(TestDatabase.current.conninfo(user: login, password: "right-secret"))
    #expect(try await good.one("select current_user").first() == login)

    let wrong = await #expect(throws: ConnectionError.self) {
      try await Connection.open(TestDatabase.current.conninfo(user: login, password: "wrong-secret"))
    }
    #expect(wrong?.kind == .wrongPassword)
    #expect(wrong?.sqlState == .invalidPassword)
    #expect(wrong?.user == login)
    #expect(wrong.map { "\($0)".contains("secret") } == false)

    let none = await #expect(throws: ConnectionError.self) {
      try await Connection.open(TestDatabase.current.conninfo(user: login) + " passfile=/dev/null")
    }
    #expect(none?.kind == .wrongPassword)
  }

  @Test func missingDatabase() async throws {
    let server = try await PostgresServer.shared.value.server
    let error = await #expect(throws: ConnectionError.self) {
      try await Connection.open(server.conninfo(database: "no_such_database"))
    }
    #expect(error?.kind == .missingDatabase)
    #expect(error?.database == "no_such_database")
    #expect(error?.isTemporary == false)
  }

  @Test(arguments: [
    "host=/tmp/no-such-folder password=secret", "host=127.0.0.1 port=1 password=secret connect_timeout=2",
    "host=no-such-host.invalid password=secret connect_timeout=2",
  ])
  func unreachable(conninfo: String) async throws {
    let error = await #expect(throws: ConnectionError.self) { try await Connection.open(conninfo) }
    #expect(error?.kind == .unreachable)
    #expect(error?.isTemporary == true)
    #expect(error.map { "\($0)".contains("secret") } == false)
  }

  @Test func faultyConnectionStringsDoNotLeak() async throws {
    for conninfo in ["postgresql://u:secret@[host/x", "host=a passwd=secret", "secret"] {
      let error = await #expect(throws: ConnectionUsageError.self) { try await Connection.open(conninfo) }
      #expect(error.map { "\($0)".contains("secret") } == false)
      #expect(!ConnectionString.masked(conninfo).contains("secret"))
    }
  }

  @Test func maskedShowsAllButSecrets() {
    let masked = ConnectionString.masked("postgresql://finance:s3cret@db.local:5433/county?sslmode=require")
    #expect(masked.contains("host=db.local"))
    #expect(masked.contains("port=5433"))
    #expect(masked.contains("dbname=county"))
    #expect(masked.contains("user=finance"))
    #expect(masked.contains("sslmode=require"))
    #expect(!masked.contains("s3cret"))
  }

  @Test func lostConnection() async throws {
    let victim = try await TestDatabase.current.connect()
    let admin = try await TestDatabase.current.connect()
    let pid = await victim.backendPID
    async let ended: Void = {
      try await Task.sleep(for: .milliseconds(100))
      try await admin.execute("select pg_terminate_backend($1)", [pid])
    }()
    let error = await #expect(throws: ConnectionError.self) {
      try await victim.query(Statement(name: "statements/sleep.sql", text: "select pg_sleep(30)"))
    }
    try await ended
    #expect(error?.kind == .lostInMidway)
    #expect(error?.sqlState == .adminShutdown)
    #expect(error?.statementName == "statements/sleep.sql")
    #expect(await victim.isLost)
    await #expect(throws: ConnectionError.self) { try await victim.query("select 1") }
  }

  @Test func describe() async throws {
    let connection = try await TestDatabase.current.connect()
    let description = try await connection.describe(
      "select $1::numeric(18, 2) as amount, now() as at, $2::text[] as names")
    #expect(description.parameterTypes == ["numeric", "text[]"])
    #expect(description.columns.map(\.name) == ["amount", "at", "names"])
    #expect(description.columns.map(\.type) == ["numeric(18,2)", "timestamp with time zone", "text[]"])

    try await connection.prepare(name: "check me", "delete from pg_class where oid = $1")
    #expect(try await connection.describe(prepared: "check me").columns.isEmpty)
    try await connection.deallocate("check me")
    await #expect(throws: DatabaseError.self) { try await connection.describe(prepared: "check me") }
    await #expect(throws: DatabaseError.self) { try await connection.describe("select * from nowhere") }
  }

  @Test func onlyOneStatementAtATime() async throws {
    let connection = try await TestDatabase.current.connect()
    await #expect(throws: DatabaseError.self) { try await connection.execute("select 1; select 2") }
    await #expect(throws: ConnectionUsageError.self) {
      try await connection.stream("select generate_series(1, 9)") { _ in
        try await connection.execute("select 1")
      }
    }
    await #expect(throws: ConnectionUsageError.self) {
      try await connection.query("copy (select 1) to stdout")
    }
    await #expect(throws: ConnectionUsageError.self) { try await connection.copyOut("select 1") { _ in } }
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }
}

private final class Heard: Sendable {
  let notices = Mutex<[Notice]>([])
}
