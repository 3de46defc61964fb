import Audit
import LibPQ
import Testing
import TestSupport

/// What a run does with cases that people decided on.
@Suite(.database(.migrated))
struct RunMoveTests {
  private static let curable = OwnRule.dear + "\ncurable: true"
  private static let counted = """
    from: payment
    on: xpay_date
    period: year-to-date
    per: [agency_code]
    flag: count(*) > 2
    subject: [agency_code]
    """

  private func fixture() async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    return fixture
  }

  /// `state|evidence version|work version` by subject.
  private func states(_ fixture: AuditFixture) async throws -> [String] {
    try await fixture.rows(
      "select state, evidence_version, work_version from review.case_file order by subject::text")
  }

  private func id(_ payment: String, _ fixture: AuditFixture) async throws -> Int {
    let id = try await fixture.value(
      "select case_id from review.case_file where subject ->> 'pay_cert_id' = '\(payment)'")
    return try #require(Int(id))
  }

  private func newestEvent(_ fixture: AuditFixture, _ more: String = "") async throws -> String {
    try await fixture.value(
      "select action, from_state, to_state, reason\(more) from review.case_event order by event_id desc limit 1"
    )
  }

  @Test func whatCouldBeCuredAndStillStandsOpensAgain() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.pay("2", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": Self.curable])
    try await desk.bring(id("1", fixture), to: "rectified")
    try await desk.bring(id("2", fixture), to: "rectified")
    // The first was put right in the records, the second was not. April's audit looks at March again, once.
    try await fixture.sql("update source.payment set pay_amt = 1 where pay_cert_id = '1'")
    #expect(try await fixture.audit("2025-04", ["own": Self.curable]).judged == ["2025-03", "2025-04"])
    #expect(try await states(fixture) == ["rectified|1|5", "open|1|6"])
    #expect(
      try await fixture.value("select reproduced from review.case_file where subject ->> 'pay_cert_id' = '1'")
        == "f")
    #expect(
      try await newestEvent(fixture, ", details ->> 'decided_by' = '\(desk.logins[1])', actor, run_id")
        == "reopened|rectified|open|not cured|t|postgres|2")
    #expect(try await fixture.value("select reopened from review.run where run_id = 2") == "1")
    #expect(
      try await fixture.value(
        "select confirmed_by is null from review.case_file where subject ->> 'pay_cert_id' = '2'") == "t")
    #expect(try await fixture.audit("2025-05", ["own": Self.curable]).judged == ["2025-05"])
  }

  @Test func evenWithoutAnyChangeARectifiedMonthIsLookedAtAgain() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": Self.curable])
    try await desk.bring(1, to: "rectified")
    #expect(try await fixture.audit("2025-04", ["own": Self.curable]).judged == ["2025-03", "2025-04"])
    #expect(try await states(fixture) == ["open|1|6"])
  }

  @Test func whatCannotBeCuredStaysRectified() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await desk.bring(1, to: "rectified")
    try await fixture.sql("update source.payment set pay_amt = 500")
    #expect(try await fixture.audit("2025-04", ["own": OwnRule.dear]).judged == ["2025-03", "2025-04"])
    #expect(try await states(fixture) == ["rectified|2|5"])
  }

  /// Ten per cent exactly is not more than ten per cent.
  @Test(arguments: [
    ("200", "220", nil, "dismissed"), ("200", "220.01", nil, "open"), ("200", "150", nil, "dismissed"),
    ("200", "300", "50", "dismissed"), ("200", "300.01", "50", "open"),
  ])
  func aDismissedCaseComesBackWhenItsAmountGrew(
    amount: String, later: String, setting: String?, state: String
  ) async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    if let setting {
      try await fixture.sql(
        "update review.setting set value = '\(setting)' where name = 'reopen_growth_percent'")
    }
    try await fixture.pay("1", "2025-03-02", amount)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await desk.decide(desk.one, 1, "dismissed", "agreed at the time")
    try await fixture.sql("update source.payment set pay_amt = \(later)")
    let report = try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await states(fixture) == ["\(state)|2|\(state == "open" ? 3 : 2)"])
    #expect(report.months.last?.reopened.values.reduce(0, +) == (state == "open" ? 1 : 0))
    guard state == "open" else { return }
    #expect(
      try await newestEvent(
        fixture,
        """
        , details ->> 'before', details ->> 'after', details ->> 'decided_by', details ->> 'decision',
        details ->> 'decision_reason'
        """)
          == """
          reopened|dismissed|open|amount grew|\(amount)|\(later)|\(desk.logins[0])|dismissed|agreed at the time
          """)
  }

  /// Small steps add up: what was weighed is the evidence of the decision, not that of the run before.
  @Test func growthIsMeasuredFromTheDecision() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "200")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await desk.decide(desk.one, 1, "dismissed")
    for (amount, state) in [("215", "dismissed|2|2"), ("225", "open|3|3")] {
      try await fixture.sql("update source.payment set pay_amt = \(amount)")
      try await fixture.audit("2025-03", ["own": OwnRule.dear])
      #expect(try await states(fixture) == [state])
    }
  }

  @Test func withoutAnAmountTheConditionsFigureIsWeighed() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    for id in 1...10 { try await fixture.pay("\(id)", "2025-01-02", "1") }
    try await fixture.audit("2025-01", ["own": Self.counted])
    #expect(try await fixture.value("select figure from review.case_evidence") == "10")
    try await desk.decide(desk.one, 1, "dismissed")
    try await fixture.pay("11", "2025-01-02", "1")
    try await fixture.audit("2025-01", ["own": Self.counted])
    #expect(try await states(fixture) == ["dismissed|2|2"])
    try await fixture.pay("12", "2025-01-02", "1")
    try await fixture.audit("2025-01", ["own": Self.counted])
    #expect(try await states(fixture) == ["open|3|3"])
    #expect(
      try await newestEvent(fixture, ", details ->> 'after'") == "reopened|dismissed|open|figure grew|12")
  }

  @Test(arguments: [("2025-03-15", "dismissed|2|2"), ("2025-03-16", "open|2|3")])
  func aRecordDatedAfterTheDecisionBringsItBack(day: String, state: String) async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "1000")
    try await fixture.audit("2025-03", ["own": OwnRule.dearYear])
    try await desk.decide(desk.one, 1, "dismissed")
    // Still the fifteenth in Shanghai.
    try await fixture.sql("update review.case_file set weighed_at = '2025-03-15 15:59Z'")
    try await fixture.pay("2", day, "1")
    try await fixture.audit("2025-03", ["own": OwnRule.dearYear])
    #expect(try await states(fixture) == [state])
  }

  // MARK: Exceptions

  private func propose(_ desk: CaseDesk, prefix: String = "000101", subject: String = "null") async -> String?
  {
    await desk.call(
      desk.one,
      "propose_exception('own', '\(prefix)', \(subject), '2020-01-01', '2099-01-01', 'a replaced car')")
  }

  @Test func anExceptionClosesItsScopeUntilItsDay() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    let rules = ["own": OwnRule.dear]
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.pay("2", "2025-03-02", "101", agency: "000102")
    try await fixture.pay("3", "2025-03-02", "101")
    try await fixture.audit("2025-03", rules)
    try await desk.bring(id("3", fixture), to: "confirmed")
    #expect(await propose(desk) == nil)
    #expect(await desk.call(desk.one, "approve_exception(1, null)") == "other-login")
    #expect(try await states(fixture) == ["open|1|1", "open|1|1", "confirmed|1|2"])
    #expect(await desk.call(desk.two, "approve_exception(1, 'seen')") == nil)
    #expect(await desk.call(desk.two, "approve_exception(1, 'seen')") == "exception-approved")
    #expect(try await states(fixture) == ["dismissed|1|2", "open|1|1", "confirmed|1|2"])
    #expect(
      await desk.call(desk.one, "decide_case(\(try await id("1", fixture)), 2, 'open', 'no')")
        == "exception-in-force")

    // A later run closes what it opens, and what grew stays closed.
    try await fixture.pay("4", "2025-04-02", "101")
    try await fixture.sql("update source.payment set pay_amt = 900 where pay_cert_id = '1'")
    let report = try await fixture.audit("2025-04", rules)
    #expect(report.months.map(\.excepted) == [0, 1])
    #expect(report.months.last?.explained == 2)
    #expect(report.months.last?.opened.values.reduce(0, +) == 0)
    #expect(try await states(fixture) == ["dismissed|2|2", "open|1|1", "confirmed|1|2", "dismissed|1|2"])
    #expect(
      try await newestEvent(fixture, ", details ->> 'exception_id'")
        == "excepted|open|dismissed|a replaced car|1")
    #expect(
      try await fixture.value("select excepted, explained, opened from review.run where run_id = 3")
        == "1|2|0")

    // After its last day everything comes back that still stands.
    try await fixture.sql(
      "update review.explained_exception set valid_until = (now() at time zone 'Asia/Shanghai')::date - 1")
    try await fixture.sql("delete from source.payment where pay_cert_id = '4'")
    try await fixture.audit("2025-05", rules)
    #expect(try await states(fixture) == ["open|2|3", "open|1|1", "confirmed|1|2", "dismissed|1|2"])
    #expect(try await newestEvent(fixture) == "exception ended|dismissed|open|a replaced car")
    #expect(try await fixture.value("select explained from review.run order by run_id desc limit 1") == "1")
  }

  @Test func aRevokedExceptionGivesItsCasesBack() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(await propose(desk, prefix: "", subject: #"'{"pay_cert_id": "1"}'"#) == nil)
    #expect(await desk.call(desk.two, "approve_exception(1, null)") == nil)
    #expect(await desk.call(desk.one, "revoke_exception(1, '')") == "reason-needed")
    #expect(await desk.call(desk.one, "revoke_exception(1, 'the car is still driven')") == nil)
    #expect(try await states(fixture) == ["open|1|3"])
    #expect(await desk.call(desk.one, "revoke_exception(1, 'again')") == "exception-revoked")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await states(fixture) == ["open|1|3"])
  }

  @Test func badExceptionsAreRefused() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(1)
    #expect(await propose(desk, prefix: "") == "scope-too-broad")
    #expect(await propose(desk, prefix: "", subject: "'{}'") == "scope-too-broad")
    #expect(await propose(desk, subject: "'[1]'") == "wrong-subject")
    #expect(await propose(desk, subject: #"'{"a": 1}'"#) == "wrong-subject")
    let days = [("2020-01-01", "2020-02-01"), ("2099-02-01", "2099-01-01"), ("2020-01-01", "infinity")]
    for (from, until) in days {
      let call = "propose_exception('own', '000101', null, '\(from)', '\(until)', 'x')"
      #expect(await desk.call(desk.one, call) == "wrong-days")
    }
    #expect(
      await desk.call(desk.one, "propose_exception('owl', '0', null, '2020-01-01', '2099-01-01', 'x')")
        == "unknown-rule")
    #expect(await desk.call(desk.one, "approve_exception(7, null)") == "unknown-exception")
    try await desk.admin.execute("update review.agency_scope set agency_prefix = '0001'")
    #expect(await propose(desk, prefix: "00") == "foreign-scope")
    #expect(await propose(desk, prefix: "", subject: #"'{"pay_cert_id": "1"}'"#) == "foreign-scope")
    #expect(await propose(desk, prefix: "000101") == nil)
    try await desk.admin.execute("update review.agency_scope set agency_prefix = '0002'")
    #expect(await desk.call(desk.two, "approve_exception(1, null)") == "foreign-scope")
    #expect(await desk.call(desk.two, "decide_case(1, 1, 'reviewing', null)") == "foreign-case")
  }

  // MARK: The first audit

  @Test func theBaselineIsBacklogUntilItGrowsOrSomebodyTakesIt() async throws {
    let fixture = try await fixture()
    let desk = try await CaseDesk()
    for id in 1...4 { try await fixture.pay("\(id)", "2025-03-02", "200") }
    var request = try AuditFixture.request("2025-03")
    request.isBaseline = true
    let runner = try await fixture.runner(try fixture.rulebook(["own": OwnRule.dear]))
    let report = try await runner.audit(request, openSource: { try await desk.database.connect() })
    #expect(report.months.last?.opened.values.reduce(0, +) == 4)
    #expect(try await fixture.value("select is_baseline from review.run") == "t")
    let backlog = "select is_backlog, due_note from review.case_file order by subject::text"
    #expect(try await fixture.rows(backlog) == Array(repeating: "t|backlog", count: 4))
    try await desk.decide(desk.one, id("1", fixture), "reviewing")
    #expect(
      await desk.call(desk.one, "assign_case(\(try await id("2", fixture)), 1, '\(desk.logins[0])', null)")
        == nil)
    #expect(await desk.call(desk.one, "comment_case(\(try await id("3", fixture)), 'old')") == nil)
    try await fixture.sql("update source.payment set pay_amt = 220 where pay_cert_id = '3'")
    try await fixture.sql("update source.payment set pay_amt = 221 where pay_cert_id = '4'")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(
      try await fixture.rows(backlog) == ["f|no deadline", "f|no deadline", "t|backlog", "f|no deadline"])
    #expect(try await newestEvent(fixture) == "left the backlog|||amount grew")
  }
}
