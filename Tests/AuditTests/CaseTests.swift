import Audit
import LibPQ
import Testing
import TestSupport

/// Cases live on from run to run.
@Suite(.database(.migrated))
struct CaseTests {
  private func fixture() async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    return fixture
  }

  private func state(_ fixture: AuditFixture, _ rule: String = "own") async throws -> [String] {
    try await fixture.rows(
      """
      select case_id, status, c.reproduced, c.gone_because, to_char(c.judged_through, 'YYYY-MM'), evidence_version
      from review.flagged_case join review.case_file as c using (case_id) where c.rule_id = '\(rule)' order by case_id
      """)
  }

  @Test func theSameFactIsTheSameCase() async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101.50")
    for month in ["2025-03", "2025-04", "2025-03", "2025-03"] {
      try await fixture.audit(month, ["own": OwnRule.dear])
    }
    #expect(try await fixture.cases() == [#"{"pay_cert_id": "1"}|2025-03|open|101.50"#])
    #expect(try await state(fixture) == ["1|open|t||2025-03|1"])
    #expect(try await fixture.value("select count(*) from review.case_evidence") == "1")
    #expect(try await fixture.rows("select action from review.case_event") == ["opened"])
    #expect(
      try await fixture.value("select first_flagged_run, last_flagged_run from review.flagged_case") == "1|4")
    #expect(
      try await fixture.rows("select opened, reopened, gone from review.run order by run_id")
        == ["1|0|0", "0|0|0", "0|0|0", "0|0|0"])
    #expect(
      try await fixture.value(
        """
        select fingerprint = encode(sha256(convert_to(
          E'own\\n2025-03\\n{"pay_cert_id": "1"}', 'UTF8')), 'hex') from review.flagged_case
        """) == "t")
  }

  @Test func changedFactsAreANewVersionOfTheEvidence() async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await fixture.sql("update source.payment set pay_amt = 500")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await fixture.cases() == [#"{"pay_cert_id": "1"}|2025-03|open|500"#])
    #expect(try await state(fixture) == ["1|open|t||2025-03|2"])
    #expect(
      try await fixture.rows("select amount, run_id from review.case_evidence order by evidence_version")
        == ["101|1", "500|2"])
    #expect(
      try await fixture.rows("select action from review.case_event order by 1") == ["new evidence", "opened"])
  }

  @Test func groupsOfOneSubjectAreOneCase() async throws {
    let fixture = try await fixture()
    for (id, item, amount) in [("1", "30201", "150"), ("2", "30211", "300"), ("3", "30215", "50")] {
      try await fixture.pay(id, "2025-03-02", amount, ["dep_bgt_eco_code": item])
    }
    try await fixture.audit(
      "2025-03",
      [
        "own": """
        from: payment
        on: xpay_date
        per: [agency_code, dep_bgt_eco_code]
        let: {paid: sum(pay_amt)}
        flag: paid > 100
        subject: [agency_code]
        amount: paid
        reason: {zh-CN: "项目{dep_bgt_eco_code}", en: "item {dep_bgt_eco_code}"}
        """
      ])
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2025-03|open|300"#])
    #expect(
      try await fixture.value(
        """
        select reason_zh, reason_en, evidence ->> 'count', evidence ->> 'sum', jsonb_array_length(evidence -> 'parts'),
          jsonb_path_query_array(evidence, '$.rows[*].key') from review.flagged_case
        """) == #"项目30211；项目30201|item 30211; item 30201|2|450|2|["2", "1"]"#)
  }

  @Test func aYearHasOneCaseWhichLaterMonthsJudgeAgain() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dearYear]
    let months = [("2025-02", "101"), ("2025-03", "-50"), ("2025-04", "60"), ("2025-05", "0")]
    var states: [String] = []
    for (month, amount) in months {
      try await fixture.pay(month, "\(month)-10", amount)
      try await fixture.audit(month, rules)
      states += try await state(fixture)
    }
    #expect(
      states == [
        "1|open|t||2025-02|1", "1|not_reproduced|f|data changed|2025-03|1", "1|open|t||2025-04|2",
        "1|open|t||2025-05|3",
      ])
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2025|open|111"#])
    #expect(
      try await fixture.rows("select action from review.case_event order by event_id")
        == ["opened", "gone", "reproduced again", "new evidence"])
    #expect(
      try await fixture.rows("select opened, reopened, gone from review.run order by run_id")
        == ["1|0|0", "0|0|1", "0|1|0", "0|0|0"])
  }

  /// An earlier month over cases of the year or of all time: neither closes, reopens nor replaces, it only adds.
  @Test func anEarlierMonthOnlyAdds() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dearYear, "twice": OwnRule.twice]
    try await fixture.pay("1", "2025-02-10", "90", ["invoice_no": "i"])
    try await fixture.pay("2", "2025-04-10", "90", ["invoice_no": "i"])
    try await fixture.pay("3", "2025-02-11", "101", agency: "000102", ["invoice_no": "j"])
    try await fixture.pay("4", "2025-04-10", "-50", agency: "000102", ["invoice_no": "j"])
    try await fixture.audit("2025-04", rules)
    #expect(try await state(fixture) == ["1|open|t||2025-04|1"])
    let before = try await fixture.rows("select * from review.case_file order by case_id")
    try await fixture.audit("2025-03", rules)
    #expect(try await fixture.rows("select * from review.case_file order by case_id limit 3") == before)
    #expect(
      try await fixture.cases() == [
        #"{"agency_code": "000101"}|2025|open|180"#, #"{"agency_code": "000102"}|2025|open|101"#,
      ])
    #expect(try await fixture.cases("twice").count == 2)
    #expect(try await state(fixture)[1] == "4|open|t||2025-03|1")

    // The later month closes what the earlier one added; the earlier one does not bring it back.
    try await fixture.audit("2025-04", rules)
    let closed = "4|not_reproduced|f|data changed|2025-04|1"
    #expect(try await state(fixture)[1] == closed)
    try await fixture.audit("2025-03", rules)
    #expect(try await state(fixture)[1] == closed)
  }

  @Test func aFiscalYearIsJudgedByDecemberOnly() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dearYear.replacing("year-to-date", with: "fiscal-year")]
    try await fixture.pay("1", "2024-02-10", "101")
    let report = try await fixture.audit("2024-11", rules)
    #expect(report.months.last?.waiting == ["own"])
    #expect(try await fixture.value("select count(*) from review.run_rule") == "0")
    try await fixture.audit("2024-12", rules)
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2024|open|101"#])
    try await fixture.pay("2", "2024-12-10", "-50")
    try await fixture.audit("2024-11", rules)
    #expect(try await state(fixture) == ["1|open|t||2024-12|1"])
    try await fixture.audit("2025-01", rules)
    #expect(try await state(fixture) == ["1|not_reproduced|f|data changed|2024-12|1"])
  }

  @Test(arguments: [
    (OwnRule.dear.replacing("> 100", with: "> 1000"), "rule changed"), (nil, "rule retired"),
    (OwnRule.dear, "data changed"),
  ])
  func whyACaseIsGone(body: String?, because: String) async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.pay("2", "2025-02-02", "101")
    try await fixture.audit("2025-02", ["own": OwnRule.dear])
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    if because == "data changed" {
      try await fixture.sql("delete from source.payment where pay_cert_id = '1'")
    }
    let rules = ["other": OwnRule.dear].merging(body.map { ["own": $0] } ?? [:]) { $1 }
    try await fixture.audit("2025-03", rules)
    #expect(
      try await state(fixture) == ["1|open|t||2025-02|1", "2|not_reproduced|f|\(because)|2025-03|1"])
    try await fixture.audit("2025-03", rules)
    #expect(try await state(fixture)[1] == "2|not_reproduced|f|\(because)|2025-03|1")
  }

  @Test(arguments: ["dismissed", "confirmed", "rectifying", "rectified", "reviewing"])
  func runsLeaveThePersonsStateAlone(state: String) async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await CaseDesk().bring(1, to: state)
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await self.state(fixture) == ["1|\(state)|t||2025-03|1"])
    try await fixture.sql("update source.payment set pay_amt = 1")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    let shown = state == "reviewing" ? "not_reproduced" : state
    #expect(try await self.state(fixture) == ["1|\(shown)|f|data changed|2025-03|1"])
    #expect(try await fixture.value("select state from review.case_file") == state)
    try await fixture.sql("update source.payment set pay_amt = 102")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    #expect(try await self.state(fixture) == ["1|\(state)|t||2025-03|2"])
  }

  /// What happens to the source or the rule, after which nothing may be said of the agency's case.
  @Test(arguments: [
    ("alter table source.payment drop column pay_amt", OwnRule.dear),
    ("drop table source.payment", OwnRule.dear),
    ("update source.payment set pay_amt = null", OwnRule.dear),
    ("update source.payment set pay_amt = 0", OwnRule.dear.replacing("> 100", with: "/ pay_amt > 1")),
    // Another row of the agency is flagged, so that the answer for the agency is "flagged".
    (
      """
      update source.payment set pay_amt = null;
      insert into source.payment (pay_cert_id, agency_code, pay_amt, xpay_date) values ('2', '000101', 200, '2025-03-02')
      """, OwnRule.dear
    ),
    (
      """
      insert into source.payment (pay_cert_id, agency_code, pay_amt, xpay_date)
      values ('1', '000101', 200, '2025-03-02'), ('2', '000101', 200, '2025-03-02')
      """, OwnRule.dear
    ),
  ])
  func withoutDataACaseStays(change: String, body: String) async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101")
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await fixture.sql(change)
    try await fixture.audit("2025-03", ["own": body])
    #expect(try await state(fixture).first == "1|open|t||2025-03|1")
    #expect(try await fixture.value("select last_judged_run from review.case_file where case_id = 1") == "1")
  }
}
