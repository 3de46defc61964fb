import Audit
import LibPQ
import Testing
import TestSupport

/// For every rule and agency exactly one answer.
@Suite(.database(.migrated))
struct StatusTests {
  /// A figure that no table has for some place or day: data missing, and why, for each agency and for the rule.
  @Test(arguments: [false, true]) func whatATableLacksIsSaid(isGroup: Bool) async throws {
    let fixture = try await AuditFixture(agencies: ["000101", "000102", "000103"])
    try await fixture.create("payment")
    try await fixture.sql(
      """
      insert into rulebook.legal_limit (name, amount, effective_from, basis) values ('cap', 100, '2025-03-10', 'x');
      """)
    for (id, day, agency) in [
      ("1", "2025-03-02", "000101"), ("2", "2025-03-05", "000101"), ("3", "2025-03-20", "000102"),
      ("4", "2025-03-09", "000103"),
    ] { try await fixture.pay(id, day, "50", agency: agency) }
    try await fixture.pay("5", nil, "50", agency: "000102")
    let rule =
      isGroup
      ? """
      from: payment
      on: xpay_date
      per: [agency_code]
      let: {cap: "legal_limit('cap', min(xpay_date))", paid: sum(pay_amt)}
      flag: paid > cap
      subject: [agency_code]
      """
      : """
      from: payment
      on: xpay_date
      let: {cap: "legal_limit('cap', xpay_date)"}
      flag: pay_amt > cap + 0
      subject: [pay_cert_id]
      """
    let runner = try await fixture.runner(try fixture.rulebook(["own": rule]))
    let report = try await runner.audit(
      AuditFixture.request("2025-03"),
      openSource: { [database = fixture.database] in try await database.connect() })
    let gap = try #require(report.months.last?.tableGaps.first)
    #expect(gap.ruleID == "own" && gap.table == "legal_limit" && gap.figure == "cap")
    #expect(gap.days == "2025-03-02"..."2025-03-09")
    #expect(gap.agencies == 2 && gap.units == (isGroup ? 2 : 3))
    #expect(report.months.last?.tableGaps.count == 1)
    let last = isGroup ? "" : " – 2025-03-05"
    #expect(
      try await fixture.rows(
        "select agency_code, status, note from review.run_agency where rule_id = 'own' order by 1")
        == [
          "000101|data_missing|no row: legal_limit (cap) 2025-03-02\(last)",
          // No day, and so nothing that a table could have been asked for.
          "000102|data_missing|", "000103|data_missing|no row: legal_limit (cap) 2025-03-09",
        ])
  }

  /// A row that sets no limit is a row.
  @Test func noLimitIsNoLackOfTheTable() async throws {
    let fixture = try await AuditFixture(agencies: ["000101"])
    try await fixture.create("payment")
    try await fixture.sql("insert into rulebook.conference_cap (class, cap, basis) values (4, 550, 'x')")
    try await fixture.pay("1", "2025-03-02", "50")
    let rule = """
      from: payment
      on: xpay_date
      let: {share: "conference_staff_pct(4, xpay_date)"}
      flag: pay_amt > share
      subject: [pay_cert_id]
      """
    let runner = try await fixture.runner(try fixture.rulebook(["own": rule]))
    let report = try await runner.audit(
      AuditFixture.request("2025-03"),
      openSource: { [database = fixture.database] in try await database.connect() })
    #expect(report.months.last?.tableGaps.isEmpty == true)
    #expect(
      try await fixture.rows("select status, note from review.run_agency where rule_id = 'own'")
        == ["data_missing|"])
  }

  @Test func theFirstAnswerThatHoldsCounts() async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b", "c", "d"])
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101", agency: "a")
    try await fixture.pay("2", "2025-03-02", nil, agency: "a")
    try await fixture.pay("3", "2025-03-02", nil, agency: "b")
    try await fixture.pay("4", "2025-03-02", "1", agency: "b")
    try await fixture.pay("5", "2025-03-02", "1", agency: "c")
    try await fixture.pay("6", "2025-02-28", "101", agency: "d")
    try await fixture.pay("7", "2025-03-31", "101", agency: nil)
    try await fixture.pay("8", "2025-03-31", "1", agency: "unknown")
    let report = try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(
      try await fixture.statuses() == [
        " flagged", "a flagged", "b data_missing", "c clear", "d not_applicable", "unknown clear",
      ])
    #expect(try await fixture.counts() == "2|1|2|1|0")
    #expect(try await fixture.value("select rows_judged, rows_missing from review.run_rule") == "5|2")
    #expect(report.isComplete)
    #expect(
      try await fixture.value("select agencies, flagged, opened, is_complete from review.run") == "6|2|2|t")
    #expect(
      try await fixture.rows("select agency_code, agencies from review.flagged_case order by 1")
        == ["|{\"\"}", "a|{a}"])
  }

  @Test func aRuleThatErrsIsAnErrorForAllAndTheOthersGoOn() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    let guilty = OwnRule.dear.replacing("pay_amt > 100", with: "100 / (pay_amt - 101) > 1")
    let report = try await fixture.audit(
      "2025-03", ["own": OwnRule.dear, "guilty": guilty, "other": OwnRule.dear])
    #expect(try await fixture.counts("own") == "1|0|0|2|0")
    #expect(try await fixture.counts("other") == "1|0|0|2|0")
    #expect(try await fixture.counts("guilty") == "0|0|0|0|3")
    #expect(!report.isComplete)
    #expect(report.months.last?.erred.map(\.ruleID) == ["guilty"])
    #expect(
      try await fixture.rows("select rule_id, sqlstate, statement is null from review.run_rule order by 1")
        == ["guilty|22012|f", "other||t", "own||t"])
    #expect(try await fixture.value("select is_complete, array_length(lacks, 1) from review.run") == "f|1")
    let statement = try await fixture.value("select statement from review.run_rule where rule_id = 'guilty'")
    await #expect(throws: (any Error).self) { try await fixture.store.query(Statement(statement)) }
  }

  @Test func theGuardKeepsADivisionFromRowsItDoesNotSpeakOf() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "0")
    try await fixture.pay("2", "2025-03-02", "10", agency: "000102")
    try await fixture.audit(
      "2025-03",
      [
        "own": """
        from: payment
        on: xpay_date
        where: pay_amt <> 0
        let: {share: 100 / pay_amt}
        flag: share > 1
        subject: [pay_cert_id]
        """
      ])
    #expect(try await fixture.counts() == "1|0|0|2|0")
  }

  /// What the source lacks, the counts of three agencies, the note, and whether the run is complete.
  @Test(
    arguments: [
      (nil, nil, "1|0|0|2|0", ""),
      ("reception", nil, "0|3|0|0|0", "no dataset reception"),
      ("reception.guest_count", nil, "0|3|0|0|0", "no column reception.guest_count"),
      ("reception.amount", nil, "1|0|0|2|0", ""),
      ("reception.guest_count", "guest_count", "1|0|0|2|0", ""),
    ] as [(String?, String?, String, String)])
  func whatTheSourceLacks(lack: String?, optional: String?, counts: String, note: String) async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    if lack != "reception" {
      let column = lack.map { String($0.dropFirst("reception.".count)) }
      try await fixture.create("reception", without: [column].compactMap { $0 })
      var row = [
        "reception_id": "r", "agency_code": "000101", "held_on": "2025-03-02", "companion_count": "9",
      ]
      for name in ["guest_count", "amount"] where name != column { row[name] = "1" }
      try await fixture.insert("reception", [row])
    }
    let body = """
      from: reception
      on: held_on
      flag: companion_count > coalesce(guest_count, 0)
      subject: [reception_id]
      amount: amount
      optional: [\(optional ?? "amount")]
      """
    let report = try await fixture.audit("2025-03", ["own": body, "other": OwnRule.dear])
    #expect(try await fixture.counts() == counts)
    #expect(try await fixture.value("select note from review.run_rule where rule_id = 'own'") == note)
    #expect(report.isComplete == true)
  }

  @Test func whatWasThereBeforeAndIsGoneMakesTheRunIncomplete() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.create("reception")
    let rules = ["own": OwnRule.dear]
    #expect(try await fixture.audit("2025-03", rules).isComplete)
    try await fixture.sql("alter table source.payment drop column use_des")
    #expect(
      try await fixture.audit("2025-04", rules).months.last?.lacks == [
        "the column payment.use_des is missing"
      ])
    try await fixture.sql("drop table source.reception")
    let lacks = try await fixture.audit("2025-05", rules).months.last?.lacks
    #expect(lacks == ["the column payment.use_des is missing", "the dataset reception is missing"])
    try await fixture.sql("alter table source.payment add column use_des text")
    try await fixture.create("reception")
    #expect(try await fixture.audit("2025-06", rules).isComplete)
    #expect(
      try await fixture.rows("select is_complete from review.run order by run_id") == ["t", "f", "f", "t"])
  }

  @Test func aRunThatCheckedNothingIsIncomplete() async throws {
    let fixture = try await AuditFixture()
    let report = try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(!report.isComplete)
    #expect(try await fixture.counts() == "0|3|0|0|0")
  }

  @Test func aGroupOverSeveralAgenciesCountsForEach() async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b", "c", "d", "e"])
    try await fixture.create("payment")
    for (index, agency) in ["b", "a", "c"].enumerated() {
      try await fixture.pay("x\(index)", "2025-0\(3 - index)-02", "1", agency: agency, ["invoice_no": "x"])
    }
    try await fixture.pay("y", "2025-03-02", "1", agency: "d", ["invoice_no": "y"])
    try await fixture.audit("2025-03", ["own": OwnRule.twice])
    #expect(
      try await fixture.statuses() == ["a flagged", "b flagged", "c flagged", "d clear", "e not_applicable"])
    #expect(
      try await fixture.value("select agency_code, agencies, period, subject from review.flagged_case")
        == "b|{a,b,c}||{\"invoice_no\": \"x\"}")
  }

  @Test(arguments: ["", "within: 7 days\n"])
  func aGroupOverAgenciesThatIsNotFlaggedCountsForEachToo(window: String) async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b", "c", "d", "e"])
    try await fixture.create("payment")
    for agency in ["a", "b", "c"] {
      try await fixture.pay(agency, "2025-03-10", "1", agency: agency, ["invoice_no": "x"])
    }
    for (agency, amount) in [("a", "1"), ("d", nil)] {
      try await fixture.pay("null \(agency)", "2025-03-10", amount, agency: agency, ["invoice_no": "y"])
    }
    let body = """
      from: payment
      on: xpay_date
      \(window)per: [invoice_no]
      where: pay_amt > 0
      flag: count(*) > 3
      subject: [invoice_no]
      """
    try await fixture.audit("2025-03", ["own": body])
    #expect(
      try await fixture.statuses() == [
        "a data_missing", "b clear", "c clear", "d data_missing", "e not_applicable",
      ])
  }
}
