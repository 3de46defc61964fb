import Foundation
import LibPQ
import LocalServer
import TestSupport
import Testing

/// What the verbs that need a database do with a bad one.
@Suite(.database()) struct DatabaseTests {
  private var store: String { TestDatabase.current.conninfo() }
  private var program: Program { Program(environment: ["MINGCHA_STORE": store, "MINGCHA_SOURCE": store]) }

  private func migrated() async throws -> Program {
    #expect(try await program.run("migrate", "-q").status == 0)
    return program
  }

  @Test(arguments: ["audit", "check", "pull"])
  func anUnreachableServerIsTriedAgain(verb: String) async throws {
    let away = "host=127.0.0.1 port=1 dbname=m user=u password=geheim connect_timeout=2"
    let outcome = try await program.run(verb, "--month", "2026-03", "--store", away)
    #expect(outcome.status == 75)
    #expect(outcome.error.contains("127.0.0.1"))
    #expect(!(outcome.output + outcome.error).contains("geheim"))
  }

  @Test func anUnreachableSourceIsTriedAgain() async throws {
    let program = try await migrated()
    let away = "postgresql://u:geheim@127.0.0.1:1/m?connect_timeout=2"
    let outcome = try await program.run("audit", "--month", "2026-03", "--source", away)
    #expect(outcome.status == 75)
    #expect(outcome.error.contains("127.0.0.1"))
    #expect(!(outcome.output + outcome.error).contains("geheim"))
  }

  @Test func aWrongPasswordIsWrongUse() async throws {
    let role = try await TestDatabase.current.makeLogin(password: "right")
    let wrong = TestDatabase.current.conninfo(user: role, password: "wrong-one")
    let outcome = try await program.run("migrate", "--store", wrong)
    #expect(outcome.status == 64)
    #expect(!outcome.error.contains("wrong-one"))
    #expect(outcome.error.contains(".pgpass"))
  }

  @Test func noConnectionGivenIsWrongUse() async throws {
    let outcome = try await Program().run("audit", "--month", "2026-03")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("MINGCHA_STORE"))
  }

  @Test(arguments: ["2026-3", "2026-13", "202603", "March", "2026-03-01", ""])
  func malformedMonthsAreWrongUse(month: String) async throws {
    let outcome = try await program.run("audit", "--month", month)
    #expect(outcome.status == 64)
  }

  @Test func aMonthToComeIsWrongUse() async throws {
    let program = try await migrated()
    for verb in ["audit", "check", "pull"] {
      let outcome = try await program.run(verb, "--month", "2999-01")
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("has not begun"))
    }
  }

  @Test func aStoreThatIsBehindNamesTheCommand() async throws {
    let outcome = try await program.run("check", "--month", "2026-03")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("mingcha migrate"))
    let status = try await program.run("migrate", "status", "--exit-code")
    #expect(status.status == 64)
  }

  @Test func theScriptMakesTheSameStore() async throws {
    let script = try await program.run("migrate", "--print", "--timezone", "Asia/Urumqi")
    let connection = try await TestDatabase.current.connect()
    try await connection.run(script: Statement(script.output))
    await connection.close()
    let status = try await program.run("migrate", "status", "--exit-code")
    #expect(status.status == 0, "\(status.output)")
  }

  @Test func aSourceWithoutItsSchemaIsIncomplete() async throws {
    let program = try await migrated()
    let outcome = try await program.run("audit", "--month", "2026-03", "--source-schema", "nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nowhere") && outcome.error.contains("hint: "))
  }

  @Test func anUnknownRuleNamesTheNearest() async throws {
    let program = try await migrated()
    let outcome = try await program.run("check", "--month", "2026-03", "--rule", "cash-over-100")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("cash-over-1000"))
  }

  @Test func aSecondAuditIsToldToTryAgain() async throws {
    let program = try await migrated()
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("select pg_advisory_lock($1::bigint)", [0x6d69_6e67_0003 as Int64])
    let outcome = try await program.run("audit", "--month", "2026-03")
    await connection.close()
    #expect(outcome.status == 75, "\(outcome.error)")
  }

  @Test func aFullDiskLeavesNothingAndMayBeTriedAgain() async throws {
    let program = try await migrated()
    let connection = try await TestDatabase.current.connect()
    try await connection.run(
      script: """
        create schema source;
        create table source.agency (agency_code text primary key);
        insert into source.agency values ('000101');
        create function public.fill() returns trigger language plpgsql as $$
        begin
          raise exception using errcode = 'disk_full', message = 'could not extend file: No space left on device';
        end
        $$;
        create trigger full_disk before insert on ledger.pull_dataset
        for each row when (new.dataset = 'agency') execute function public.fill()
        """)
    let outcome = try await program.run("pull", "--month", "2026-03")
    #expect(outcome.status == 75, "\(outcome.error)")
    #expect(outcome.error.contains("No space left") && outcome.error.contains("hint: "))
    let left = "select (select count(*) from ledger.pull) + (select count(*) from ledger.agency)"
    #expect(try await connection.one(Statement(left)).first(as: Int.self) == 0)
    try await connection.execute("drop trigger full_disk on ledger.pull_dataset")
    #expect(try await program.run("pull", "--month", "2026-03").status == 0)
    #expect(try await connection.one(Statement(left)).first(as: Int.self) == 2)
    await connection.close()
  }

  @Test func anInterruptEndsWith130() async throws {
    let program = try await migrated()
    let connection = try await TestDatabase.current.connect()
    // A table that somebody else holds makes the pull wait.
    try await connection.execute("create schema source")
    try await connection.execute("create table source.agency (agency_code text primary key)")
    try await connection.execute("begin")
    try await connection.execute("lock table source.agency in access exclusive mode")
    let outcome = try await program.shell("exec \"$MINGCHA\" audit --month 2026-03") { pid in
      try await Task.sleep(for: .seconds(3))
      kill(pid, SIGINT)
    }
    await connection.close()
    #expect(outcome.status == 130, "\(outcome.error)")
    let after = try await TestDatabase.current.connect()
    #expect(try await after.one("select count(*) from review.run").first(as: Int.self) == 0)
    await after.close()
  }

  @Test func theDoctorMasksPasswordsAndKnowsOldRuns() async throws {
    let program = try await migrated()
    let outcome = try await program.run("doctor", "--max-age", "26h", "--source", store + " password=geheim")
    #expect(outcome.status == 2)
    #expect(!outcome.output.contains("geheim"))
    #expect(outcome.output.contains("superuser"))
  }
}
