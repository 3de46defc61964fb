import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct CancellationTests {
  @Test func aCancelledTaskStopsTheServerToo() async throws {
    let connection = try await TestDatabase.current.connect()
    let sleeping = Task { try await connection.query("select pg_sleep(60)") }
    try await Task.sleep(for: .milliseconds(100))
    let took = await ContinuousClock().measure {
      sleeping.cancel()
      await #expect(throws: CancellationError.self) { try await sleeping.value }
    }
    #expect(took < .seconds(30))
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }

  @Test func cancelledBeforeItStarted() async throws {
    let connection = try await TestDatabase.current.connect()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await connection.query("select pg_sleep(60)")
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func atOnceIsNotTooEarly() async throws {
    let connection = try await TestDatabase.current.connect()
    for _ in 0..<30 {
      let sleeping = Task { try await connection.query("select pg_sleep(60)") }
      await Task.yield()
      sleeping.cancel()
      await #expect(throws: CancellationError.self) { try await sleeping.value }
    }
    for number in 0..<30 {
      #expect(try await connection.one("select $1::integer", [number]).first(as: Int.self) == number)
    }
  }

  @Test func byHandItIsTheServersError() async throws {
    let connection = try await TestDatabase.current.connect()
    let process = await connection.backendPID
    let sleeping = Task { try await connection.query("select pg_sleep(60)") }
    let other = try await TestDatabase.current.connect()
    let asleep: Statement = "select count(*) from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'"
    while try await other.one(asleep, [process]).first(as: Int.self) == 0 {
      try await Task.sleep(for: .milliseconds(20))
    }
    connection.cancelHandle.cancel()
    await #expect { try await sleeping.value } throws: { SQLState.queryCanceled ~= $0 }
    connection.cancelHandle.cancel()
    #expect(try await connection.one("select 1").first(as: Int.self) == 1)
  }

  @Test func aTimeoutIsNotACancellation() async throws {
    let connection = try await TestDatabase.current.connect(
      options: ConnectionOptions(settings: ["statement_timeout": "20ms"]))
    await #expect { try await connection.query("select pg_sleep(60)") } throws: {
      SQLState.queryCanceled ~= $0
    }
  }

  @Test func streamAndTransactionEndClean() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create table t (i integer)")
    let task = Task {
      try await connection.transaction { connection in
        try await connection.execute("insert into t values (1)")
        try await connection.stream("select i, pg_sleep(0.01) from generate_series(1, 100000) as i") { _ in }
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await !connection.isInTransaction)
    #expect(try await connection.one("select count(*) from t").first(as: Int.self) == 0)
  }

  @Test func aCopyThatWaitsForALock() async throws {
    let database = TestDatabase.current
    let target = try await database.connect()
    try await target.execute("create table t (i integer)")
    try await target.execute("create table u (i integer)")
    let holder = try await database.connect()
    try await holder.transaction { holder in
      try await holder.execute("lock table t")
      let source = try await database.connect()
      let piping = Task {
        try await Connection.pipe(
          from: source, "copy (select generate_series(1, 1000000)) to stdout", to: target, "copy t from stdin"
        )
      }
      try await Task.sleep(for: .milliseconds(200))
      piping.cancel()
      await #expect(throws: CancellationError.self) { try await piping.value }
      #expect(try await source.one("select 1").first(as: Int.self) == 1)
    }
    #expect(try await target.one("select count(*) from t").first(as: Int.self) == 0)
  }
}
