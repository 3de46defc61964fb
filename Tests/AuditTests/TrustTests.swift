import Catalogue
import LibPQ
import Rulebook
import Store
import Testing
import TestSupport

@testable import Audit

/// Whole or none, one at a time, and nothing written where nothing is to be written.
@Suite(.database(.migrated))
struct TrustTests {
  private func fixture() async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    return fixture
  }

  /// How many rows each of our tables holds.
  private func sizes(_ fixture: AuditFixture) async throws -> [String] {
    try await fixture.rows(
      """
      select table_schema || '.' || table_name || ' ' || (xpath('/row/n/text()', query_to_xml(format(
        'select count(*) as n from %I.%I', table_schema, table_name), false, true, '')))[1]::text
      from information_schema.tables
      where table_schema in ('review', 'ledger', 'rulebook') and table_type = 'BASE TABLE' order by 1
      """)
  }

  private func waitUntil(_ fixture: AuditFixture, _ condition: String) async throws {
    try await eventually(condition) { try await fixture.value("select (\(condition))::text") == "true" }
  }

  private static let waiting = """
    exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())
    """

  @Test func checkWritesNothing() async throws {
    let fixture = try await fixture()
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await fixture.sql("update source.payment set pay_amt = 500")
    let runner = try await fixture.runner(
      try fixture.rulebook(["own": OwnRule.dear, "two": OwnRule.dear]))
    let before = try await sizes(fixture)
    var findings: [MonthReport.Finding] = []
    let report = try await runner.check(try AuditFixture.request("2025-03")) { findings.append($0) }
    #expect(findings.map(\.ruleID) == ["own", "two"])
    #expect(findings.first?.amount == "101")
    #expect(findings.first?.subject == #"{"pay_cert_id": "1"}"#)
    #expect(report.runID == nil)
    #expect(try await sizes(fixture) == before)
  }

  @Test func checkTriesChangedTablesAndPutsThemBack() async throws {
    let fixture = try await fixture()
    let shipped = try fixture.shippedRules()
    let rules = [
      "own": """
      from: payment
      on: xpay_date
      join:
        item: {table: three_public_item, keys: {code: dep_bgt_eco_code}}
      flag: item.item = 'reception'
      subject: [pay_cert_id]
      """
    ]
    try await fixture.sql("update source.payment set dep_bgt_eco_code = '30999'")
    try await fixture.audit("2025-03", with: try await fixture.runner(shipped))
    let files = [
      "rules/own/own.yaml": OwnRule.text(id: "own", rules["own"] ?? ""),
      "rules/tables/three_public_item.csv":
        "code,item,label_zh,label_en,basis,verification\n30999,reception,接待,Meals,某法,verified\n",
    ]
    let (book, faults) = RulebookLoader(catalogue: fixture.catalogue).load(files: files, root: "rules")
    #expect(faults.filter { $0.severity == .error } == [])
    let bound = RuleBinder(catalogue: fixture.catalogue).bind(book).rules
    #expect(book.tables.map(\.table) == ["three_public_item"])
    let before = try await fixture.rows("select * from rulebook.three_public_item order by 1")
    let month = try #require(AuditMonth("2025-03"))
    let report = try await fixture.runner((book, bound)).check(AuditRequest(month: month))
    #expect(report.flagged == 1)
    #expect(try await fixture.rows("select * from rulebook.three_public_item order by 1") == before)
  }

  @Test func theSecondOfTwoAuditsIsTurnedAway() async throws {
    let fixture = try await fixture()
    let holder = try await fixture.database.connect()
    try await StoreLock.audit.hold(on: holder)
    do {
      try await fixture.audit("2025-03", ["own": OwnRule.dear])
      Issue.record("the second audit was not turned away")
    } catch let fault as StoreFault {
      #expect(fault.kind == .busy)
    }
    #expect(try await fixture.value("select count(*) from ledger.pull") == "0")
    try await StoreLock.audit.release(on: holder)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    // A check needs no lock.
    try await StoreLock.audit.hold(on: holder)
    #expect(try await fixture.check("2025-03", ["own": OwnRule.dear]).0.flagged == 1)
  }

  /// Where the audit waits, and what ends it.
  @Test(arguments: [nil, "review.run_rule", "review.case_evidence"], [true, false])
  func anAuditThatIsEndedLeavesNoRun(table: String?, isKilled: Bool) async throws {
    let fixture = try await fixture()
    try await fixture.audit("2025-02", ["own": OwnRule.dear])
    let counts =
      "select (select count(*) from review.run), (select count(*) from review.run_rule), "
      + "(select count(*) from review.case_file), (select count(*) from review.content)"
    let before = try await fixture.value(counts)
    let blocker = try await fixture.database.connect()
    try await blocker.execute("begin")
    if let table { try await blocker.execute(Statement("lock table \(table) in access exclusive mode")) }
    let task = Task {
      let runner = try await fixture.runner(try fixture.rulebook(["own": OwnRule.dear])) { progress in
        guard table == nil, case .judging(_, let done, _) = progress, done == (isKilled ? 0 : 1) else {
          return
        }
        withUnsafeCurrentTask { $0?.cancel() }
      }
      try await fixture.audit("2025-03", with: runner)
    }
    if table != nil {
      try await waitUntil(fixture, Self.waiting)
      if isKilled {
        try await fixture.sql(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()
          """)
      } else {
        task.cancel()
      }
    }
    guard case .failure = await task.result else {
      Issue.record("the audit went on")
      return
    }
    try await blocker.execute("rollback")
    #expect(try await fixture.value(counts) == before)
    try await waitUntil(
      fixture,
      """
      not exists (select from pg_locks join pg_database as d on d.oid = database
        where locktype = 'advisory' and datname = current_database())
      """)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await fixture.cases().count == 1)
  }

  @Test func theJudgeMayOnlyRead() async throws {
    let fixture = try await fixture()
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    let judge = try await fixture.database.connect()
    let session = JudgeSession(judge: judge, recorder: fixture.store, turn: Turn())
    for statement in [
      "delete from ledger.payment",
      "insert into rulebook.three_public_item select * from rulebook.three_public_item",
      "update review.case_file set state = 'dismissed'", "select * from source.payment",
      "create table ledger.t ()",
    ] {
      await #expect(throws: (any Error).self) {
        try await judge.transaction { judge in
          try await session.becomeJudge()
          #expect(try await judge.one("select current_user").first(as: String.self) == "mingcha_judge")
          try await judge.execute(Statement(statement))
        }
      }
    }
    try await judge.transaction { judge in
      try await session.becomeJudge()
      #expect(try await judge.query("select * from ledger.payment").count == 1)
    }
    #expect(try await judge.one("select current_user").first(as: String.self) == "postgres")
  }

  /// What a run found can be found again after later edits.
  @Test func asOfARunFindsWhatTheRunFound() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dear, "year": OwnRule.dearYear, "twice": OwnRule.twice]
    for id in ["2", "3"] { try await fixture.pay(id, "2025-03-05", "200", ["invoice_no": "i"]) }
    try await fixture.audit("2025-03", rules)
    let recorded = try await fixture.rows(
      "select rule_id, subject, amount, evidence from review.flagged_case order by 1, 2")
    #expect(recorded.count == 5)
    try await fixture.sql(
      """
      update source.payment set pay_amt = 1, invoice_no = null where pay_cert_id <> '3';
      delete from source.payment where pay_cert_id = '3'
      """)
    try await fixture.pay("4", "2025-03-06", "999")
    try await fixture.audit("2025-04", rules)
    var found: [String] = []
    let month = try #require(AuditMonth("2025-03"))
    let context = JudgingContext(month: month, today: "2026-01-01", state: .asOf(pull: 1))
    for rule in try fixture.rulebook(rules).rules {
      let pass = JudgingPass(rules: [rule], context: context) { _ in .complete }
      for row in try await fixture.store.query(Statement(pass.statement.text)) where row[0] == "F" {
        found.append([row[1], row[4], row[5], row[8]].map { $0 ?? "" }.joined(separator: "|"))
      }
    }
    #expect(found.sorted() == recorded.sorted())
  }

  @Test func theServersComplaintPointsIntoTheRule() async throws {
    let fixture = try await fixture()
    let body = """
      from: payment
      on: xpay_date
      where: pay_amt > 0
      flag: pay_amt > 1 and
        use_des > 7
      subject: [pay_cert_id]
      """
    try await fixture.audit("2025-03", ["own": body])
    let note = try await fixture.value("select note from review.run_rule")
    #expect(
      note == "rules/own/own.yaml:\(OwnRule.linesBefore + 5):11: operator does not exist: text > integer")
  }
}
