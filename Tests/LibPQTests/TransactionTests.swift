import LibPQ
import TestSupport
import Testing

@Suite(.database(.empty))
struct TransactionTests {
  private struct Refusal: Error {}

  private func table() async throws -> Connection {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create table t (i integer primary key)")
    return connection
  }

  private func count(_ connection: Connection) async throws -> Int {
    try await connection.one("select count(*) from t").first()
  }

  @Test func commitsAndReturns() async throws {
    let connection = try await table()
    let rows = try await connection.transaction { connection in
      #expect(await connection.isInTransaction)
      return try await connection.execute("insert into t values (1), (2)")
    }
    #expect(rows == 2)
    #expect(try await count(connection) == 2)
    #expect(await !connection.isInTransaction)
  }

  @Test func rollsBackAndPassesTheErrorOn() async throws {
    let connection = try await table()
    await #expect(throws: Refusal.self) {
      try await connection.transaction { connection in
        try await connection.execute("insert into t values (1)")
        throw Refusal()
      }
    }
    #expect(try await count(connection) == 0)
    await #expect {
      try await connection.transaction { try await $0.execute("select * from nowhere") }
    } throws: {
      SQLState.undefinedTable ~= $0
    }
    #expect(await !connection.isInTransaction)
  }

  @Test func aSwallowedErrorIsNotTakenForACommit() async throws {
    let connection = try await table()
    await #expect {
      try await connection.transaction { connection in
        try await connection.execute("insert into t values (1)")
        _ = try? await connection.execute("select * from nowhere")
      }
    } throws: {
      SQLState.inFailedTransaction ~= $0
    }
    #expect(try await count(connection) == 0)
  }

  @Test func readOnlyRefusesWrites() async throws {
    let connection = try await table()
    for mode in [TransactionMode.readOnly, .readOnlySnapshot] {
      await #expect {
        try await connection.transaction(mode) { try await $0.execute("insert into t values (1)") }
      } throws: {
        SQLState.readOnlyTransaction ~= $0
      }
    }
  }

  @Test func aSnapshotStandsStill() async throws {
    let connection = try await table()
    let other = try await TestDatabase.current.connect()
    try await connection.transaction(.readOnlySnapshot) { connection in
      #expect(try await count(connection) == 0)
      try await other.execute("insert into t values (1)")
      #expect(try await count(connection) == 0)
    }
    #expect(try await count(connection) == 1)
  }

  @Test func savepointsUndoOnlyTheirOwn() async throws {
    let connection = try await table()
    try await connection.transaction { connection in
      try await connection.execute("insert into t values (1)")
      await #expect(throws: DatabaseError.self) {
        try await connection.savepoint { connection in
          try await connection.execute("insert into t values (2)")
          try await connection.savepoint { try await $0.execute("insert into t values (3)") }
          try await connection.execute("insert into t values (1)")
        }
      }
      try await connection.savepoint { try await $0.execute("insert into t values (4)") }
    }
    let kept = try await connection.query("select i from t order by i").map { try $0.first(as: Int.self) }
    #expect(kept == [1, 4])
  }

  @Test func doesNotNest() async throws {
    let connection = try await table()
    await #expect(throws: ConnectionUsageError.self) {
      try await connection.transaction { try await $0.transaction { _ in } }
    }
    #expect(await !connection.isInTransaction)
  }

  @Test func aDeferredConstraintFailsTheCommit() async throws {
    let connection = try await table()
    try await connection.execute("create table u (i integer references t deferrable initially deferred)")
    await #expect {
      try await connection.transaction { try await $0.execute("insert into u values (9)") }
    } throws: {
      SQLState.foreignKeyViolation ~= $0
    }
    #expect(await !connection.isInTransaction)
  }
}
