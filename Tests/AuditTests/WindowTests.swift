import Audit
import LibPQ
import Testing
import TestSupport

/// Windows that slide through the rows, and groups that are compared with the year before.
@Suite(.database(.migrated))
struct WindowTests {
  private let window = """
    from: payment
    on: xpay_date
    within: 7 days
    where: pay_amt > 0
    per: [agency_code]
    let: {paid: sum(pay_amt)}
    flag: count(*) > 1 and paid > 100
    subject: [agency_code]
    amount: paid
    reason: {zh-CN: "{first_on}–{last_on} {paid}", en: "{first_on} to {last_on}: {paid}"}
    """

  /// `period first_on amount reason rows` of each case.
  private func windows(_ fixture: AuditFixture) async throws -> [String] {
    try await fixture.rows(
      """
      select period || ' ' || (subject ->> 'first_on') || ' ' || amount || ' ' || (evidence ->> 'count')
        || substr(reason_en, 11, 14)
      from review.flagged_case order by 1
      """)
  }

  /// Days and amounts in February and March, and the cases after both months were audited.
  @Test(arguments: [
    (["03-01:60", "03-07:60"], ["2025-03 2025-03-01 120 2 to 2025-03-07"]),
    (["03-01:60", "03-08:60"], []),
    (["03-01:60", "03-01:60"], ["2025-03 2025-03-01 120 2 to 2025-03-01"]),
    (["03-01:60", "03-01:40"], []),
    // All rows of a day count together.
    (["03-01:60", "03-07:60", "03-07:60"], ["2025-03 2025-03-01 180 3 to 2025-03-07"]),
    // Windows that share a day are one finding, with all their rows.
    (["03-01:60", "03-06:60", "03-11:60"], ["2025-03 2025-03-01 180 3 to 2025-03-11"]),
    // Two that share none are two.
    (
      ["03-01:60", "03-02:60", "03-20:60", "03-21:60"],
      ["2025-03 2025-03-01 120 2 to 2025-03-02", "2025-03 2025-03-20 120 2 to 2025-03-21"]
    ),
    // A window belongs to the month in which it ends.
    (["02-26:60", "03-02:60"], ["2025-03 2025-02-26 120 2 to 2025-03-02"]),
    (
      ["02-25:60", "02-28:60", "03-03:60"],
      ["2025-02 2025-02-25 120 2 to 2025-02-28", "2025-03 2025-02-25 180 3 to 2025-03-03"]
    ),
    (
      ["02-20:60", "02-26:60", "03-02:60"],
      ["2025-02 2025-02-20 120 2 to 2025-02-26", "2025-03 2025-02-26 120 2 to 2025-03-02"]
    ),
    // Rows of which the rule does not speak open and close nothing.
    (["02-26:60", "02-27:60", "03-01:-5", "03-01:0"], ["2025-02 2025-02-26 120 2 to 2025-02-27"]),
    // Nor do rows of which that is not known.
    (["02-26:60", "02-27:60", "03-01:"], ["2025-02 2025-02-26 120 2 to 2025-02-27"]),
  ])
  func windowsEndInTheirMonth(rows: [String], cases: [String]) async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    for (index, row) in rows.enumerated() {
      let parts = row.split(separator: ":").map(String.init)
      try await fixture.pay("\(index)", "2025-\(parts[0])", parts.count > 1 ? parts[1] : nil)
    }
    try await fixture.pay("other", "2025-03-02", "90", agency: "000102")
    for month in ["2025-02", "2025-03"] { try await fixture.audit(month, ["own": window]) }
    #expect(try await windows(fixture) == cases)
    #expect(
      try await fixture.rows(
        """
        select distinct a.flagged + a.data_missing + a.clear + a.not_applicable + a.error from review.run_rule as a
        """) == ["3"])
  }

  @Test(arguments: [(7, "2025-02", "1|1|0|1|0"), (7, "2025-03", "1|0|1|1|0"), (60, "2025-03", "1|1|0|1|0")])
  func aWindowBeforeTheLedgersBeginningIsDataMissing(days: Int, month: String, counts: String) async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    for day in ["01", "02"] { try await fixture.pay(day, "\(month)-\(day)", "60") }
    try await fixture.pay("other", "\(month)-20", "60", agency: "000102")
    try await fixture.audit(
      month, ["own": window.replacing("7 days", with: "\(days) days")], since: "2025-02")
    #expect(try await fixture.counts() == counts)
  }

  @Test func aKeyIsTheSameHoweverItIsWritten() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    for (index, amount) in ["60", "60.0", "60.00"].enumerated() {
      try await fixture.pay("\(index)", "2025-03-0\(index + 1)", amount)
    }
    let group = """
      from: payment
      on: xpay_date
      per: [pay_amt, contract_no]
      flag: count(*) > 2
      subject: [pay_amt, contract_no]
      """
    try await fixture.audit("2025-03", ["own": group + "\nwithin: 7 days", "group": group])
    #expect(
      try await fixture.rows(
        "select rule_id, subject, evidence ->> 'count' from review.flagged_case order by 1") == [
          #"group|{"pay_amt": "60", "contract_no": ""}|3"#,
          #"own|{"pay_amt": "60", "first_on": "2025-03-01", "contract_no": ""}|3"#,
        ])
  }
}

/// The same group, the same months, a year before.
@Suite(.database(.migrated))
struct PriorYearTests {
  private let growing = """
    from: payment
    on: xpay_date
    per: [agency_code]
    let: {paid: sum(pay_amt), before: prior_year(sum(pay_amt))}
    flag: paid > before
    subject: [agency_code]
    amount: paid - before
    """

  /// Rows as `day:amount`, the month, the period, and the counts of two agencies, of which the second has no rows.
  @Test(arguments: [
    (["2023-02-10:5", "2024-02-29:6"], "2024-02", "month", "1|0|0|1|0"),
    (["2024-02-29:6", "2025-02-28:6"], "2025-02", "month", "0|0|1|1|0"),
    (["2024-02-29:6", "2025-02-28:6.01"], "2025-02", "month", "1|0|0|1|0"),
    // A group that had rows only last year is not judged.
    (["2024-03-01:6", "2025-02-28:1"], "2025-03", "month", "0|0|0|2|0"),
    // Nothing last year counts as nothing.
    (["2024-02-01:6", "2025-03-28:1"], "2025-03", "month", "1|0|0|1|0"),
    (["2024-02-01:6", "2025-03-28:0"], "2025-03", "month", "0|0|1|1|0"),
    (["2024-01-01:6", "2024-04-01:9", "2025-03-31:7"], "2025-03", "year-to-date", "1|0|0|1|0"),
    (["2024-01-01:6", "2024-03-31:9", "2025-03-31:7"], "2025-03", "year-to-date", "0|0|1|1|0"),
    // A null is left out: what is not flagged lacks data, this year's or last year's.
    (["2024-03-01:6", "2025-03-02:5", "2025-03-03:"], "2025-03", "month", "0|1|0|1|0"),
    (["2024-03-01:6", "2025-03-02:7", "2025-03-03:"], "2025-03", "month", "1|0|0|1|0"),
    (["2024-03-01:6", "2024-03-02:", "2025-03-02:5"], "2025-03", "month", "0|1|0|1|0"),
    // The ledger's first row is later than all of last year's period.
    (["2025-01-01:6", "2025-03-02:5"], "2025-03", "month", "0|2|0|0|0"),
  ])
  func comparesTheSameMonths(rows: [String], month: String, period: String, counts: String) async throws {
    let fixture = try await AuditFixture(agencies: ["000101", "000102"])
    try await fixture.create("payment")
    for (index, row) in rows.enumerated() {
      let parts = row.split(separator: ":").map(String.init)
      try await fixture.pay("\(index)", parts[0], parts.count > 1 ? parts[1] : nil)
    }
    try await fixture.audit(month, ["own": growing + "\nperiod: \(period)"])
    #expect(try await fixture.counts() == counts)
  }

  @Test(arguments: [
    (nil, "1|0|0|2|0", ""), ("2024-04", "0|3|0|0|0", "history from 2024-04"),
    ("2024-03", "1|0|0|2|0", ""),
  ])
  func withoutLastYearNobodyIsJudged(since: String?, counts: String, note: String) async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2024-03-10", "5")
    try await fixture.pay("2", "2025-03-10", "6")
    try await fixture.audit("2025-03", ["own": growing], since: since)
    #expect(try await fixture.counts() == counts)
    #expect(try await fixture.value("select note from review.run_rule") == note)
  }

  @Test func aYearThatBeginsBeforeTheLedgerIsDataMissingAndAllTakesWhatThereIs() async throws {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    for month in ["01", "02", "03"] {
      try await fixture.pay(month, "2025-\(month)-10", "90", ["invoice_no": "i"])
    }
    try await fixture.audit("2025-03", ["own": OwnRule.dearYear, "twice": OwnRule.twice], since: "2025-02")
    #expect(try await fixture.counts() == "0|3|0|0|0")
    #expect(
      try await fixture.value("select note from review.run_rule where rule_id = 'own'")
        == "history from 2025-02")
    #expect(try await fixture.value("select evidence ->> 'count' from review.flagged_case") == "2")
  }

  @Test func aGroupOfWhichTheRuleDoesNotSpeakIsNotApplicable() async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b", "c", "d"])
    try await fixture.create("payment")
    try await fixture.pay("a0", "2024-03-10", "5", agency: "a")
    try await fixture.pay("c0", "2024-03-10", "5", agency: "c")
    try await fixture.pay("a", "2025-03-10", "6", agency: "a")
    try await fixture.pay("b", "2025-03-10", "6", agency: "b")
    try await fixture.pay("c", "2025-03-10", nil, agency: "c")
    let guarded = growing + "\nwhen: prior_year(count(*)) > 0"
    try await fixture.audit("2025-03", ["own": guarded])
    #expect(
      try await fixture.statuses() == ["a flagged", "b not_applicable", "c data_missing", "d not_applicable"])
  }
}
