import LibPQ
import Testing
import TestSupport

@testable import Audit

/// Several sessions judge what one of them sees.
@Suite(.database(.migrated))
struct JudgePanelTests {
  private static let waiting = "wait_event_type = 'Lock' and datname = current_database()"

  private func fixture() async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    return fixture
  }

  /// The rule looks the calendar up first: whoever locks that holds up those who judge, and nobody else.
  private func lookingUp(_ rule: String) -> String {
    rule.replacing("flag: ", with: "flag: is_working_day(period_end) is null and ")
  }

  private func judgesAllWait(_ fixture: AuditFixture) async throws {
    try await eventually("all judges wait for the locked table") {
      try await fixture.value("select count(*) from pg_stat_activity where \(Self.waiting)")
        == String(AuditSessions.judgeCount)
    }
  }

  @Test func aRowThatIsCommittedBetweenTheirStartsIsSeenByNone() async throws {
    let fixture = try await fixture()
    let open: AuditRunner.Opening = { [database = fixture.database] in try await database.connect() }
    let count: Statement = """
      select count(*) || ' ' || current_setting('transaction_read_only') from ledger.payment
      """
    let seen = try await AuditSessions.with(open) { sessions in
      try await sessions.judge.transaction(.readOnlySnapshot) { first in
        var seen: [String] = [try await first.one(count).first()]
        try await fixture.sql(
          """
          insert into ledger.payment (pay_cert_id, pull_from, pulled_from)
          select 'later', pull_from, pulled_from from ledger.payment
          """)
        try await sessions.sharingSnapshot { judges in
          for judge in judges { seen.append(try await judge.one(count).first()) }
        }
        return seen
      }
    }
    #expect(seen == Array(repeating: "1 on", count: AuditSessions.judgeCount + 1))
    #expect(try await fixture.value("select count(*) from ledger.payment") == "2")
  }

  /// Both sessions are held up until each has a rule: one gets the guilty one, and it does not matter which.
  @Test(arguments: ["a-first", "z-last"])
  func aRuleThatErrsLeavesTheOtherSessionsFindings(guilty: String) async throws {
    let fixture = try await fixture()
    let dear = OwnRule.dearYear
    let rules = [
      guilty: dear.replacing("paid > 100", with: "100 / (paid - 101) > 1"), "b": dear, "c": dear,
      "d": OwnRule.twice, "e": OwnRule.dear,
    ].mapValues(lookingUp)
    let blocker = try await fixture.database.connect()
    try await blocker.execute("begin")
    try await blocker.execute("lock table rulebook.holiday in access exclusive mode")
    async let checked = fixture.check("2025-03", rules)
    try await judgesAllWait(fixture)
    try await blocker.execute("rollback")
    let (report, findings) = try await checked
    #expect(report.erred.map(\.ruleID) == [guilty])
    #expect(findings.map(\.ruleID) == ["b", "c", "e"])
    #expect(report.answers.map(\.ruleID).sorted() == rules.keys.sorted())
  }

  /// The end of one session, or of the task, is the end of all.
  @Test(arguments: [true, false])
  func oneSessionsEndEndsTheOthers(isKilled: Bool) async throws {
    let fixture = try await fixture()
    let blocker = try await fixture.database.connect()
    try await blocker.execute("begin")
    try await blocker.execute("lock table rulebook.holiday in access exclusive mode")
    let rules = ["a": OwnRule.dear, "b": OwnRule.dearYear, "c": OwnRule.twice].mapValues(lookingUp)
    let task = Task { try await fixture.check("2025-03", rules) }
    try await judgesAllWait(fixture)
    if isKilled {
      try await fixture.sql(
        "select pg_terminate_backend(max(pid)) from pg_stat_activity where \(Self.waiting)")
    } else {
      task.cancel()
    }
    switch await task.result {
    case .success: Issue.record("the check went on")
    case .failure(let error): #expect(error is CancellationError != isKilled)
    }
    // The table is still locked: nobody waits for it any more.
    #expect(try await fixture.value("select count(*) from pg_stat_activity where \(Self.waiting)") == "0")
    try await blocker.execute("rollback")
  }
}
