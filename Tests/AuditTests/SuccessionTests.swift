import LibPQ
import Rulebook
import Testing
import TestSupport

@testable import Audit

/// Units that were merged, renamed or split, looked at through time.
@Suite(.database(.migrated))
struct SuccessionTests {
  /// More than in the same months of last year.
  private static let rising = """
    from: payment
    on: xpay_date
    period: year-to-date
    per: [agency_code]
    let: {paid: sum(pay_amt), before: prior_year(sum(pay_amt))}
    flag: before > 0 and paid > before
    subject: [agency_code]
    amount: paid - before
    """

  /// More than the budget.
  private static let dear = """
    from: payment
    join: {budget: {dataset: budget, keys: [agency_code], let: {budgeted: sum(amount)}}}
    on: xpay_date
    period: year-to-date
    per: [agency_code]
    let: {paid: sum(pay_amt)}
    when: budget.budgeted is not null
    flag: paid > budget.budgeted
    subject: [agency_code]
    """

  private func fixture(_ successions: [[String: String]]? = []) async throws -> AuditFixture {
    let fixture = try await AuditFixture(agencies: ["000101", "000102", "000103", "000104"])
    try await fixture.create("payment")
    if let successions {
      try await fixture.create("agency_succession")
      try await fixture.insert("agency_succession", successions)
    }
    return fixture
  }

  private func succeeds(_ old: String, _ new: String, _ day: String) -> [String: String] {
    ["old_code": old, "new_code": new, "from_on": day]
  }

  @Test func theEvidenceSaysWhichCodesWereFollowed() async throws {
    let fixture = try await fixture([succeeds("000101", "000102", "2025-02-01")])
    try await fixture.pay("a", "2024-01-10", "100", agency: "000101")
    try await fixture.pay("b", "2025-01-10", "60", agency: "000101")
    try await fixture.pay("c", "2025-03-10", "60", agency: "000102")
    try await fixture.pay("d", "2024-01-10", "1", agency: "000103")
    try await fixture.pay("e", "2025-03-10", "2", agency: "000103")
    try await fixture.audit("2025-03", ["own": Self.rising])
    #expect(
      try await fixture.cases() == [
        #"{"agency_code": "000102"}|2025|open|20"#, #"{"agency_code": "000103"}|2025|open|1"#,
      ])
    #expect(
      try await fixture.rows(
        """
        select agency_code, agencies, evidence -> 'figures' ->> 'agency_succession',
          (select string_agg((row ->> 'dataset') || ' ' || (row ->> 'key'), '; ') from jsonb_array_elements(evidence -> 'rows') as row)
        from review.flagged_case order by 1
        """) == [
          #"000102|{000102}|000101 → 000102 (2025-02-01)|payment b; payment c; agency_succession ["000101", "000102", "2025-02-01"]"#,
          "000103|{000103}||payment e",
        ])
    #expect(
      try await fixture.statuses() == [
        "000101 not_applicable", "000102 flagged", "000103 flagged", "000104 not_applicable",
      ])
  }

  /// Before its day, a succession changes nothing; from then on the case is the new unit's.
  @Test func theOldUnitsCaseEndsWithTheUnit() async throws {
    let fixture = try await fixture([succeeds("000101", "000102", "2025-03-01")])
    try await fixture.pay("a", "2024-01-10", "100", agency: "000101")
    try await fixture.pay("b", "2025-01-10", "160", agency: "000101")
    try await fixture.audit("2025-02", ["own": Self.rising])
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2025|open|60"#])
    try await fixture.audit("2025-03", ["own": Self.rising])
    #expect(
      try await fixture.cases() == [
        #"{"agency_code": "000101"}|2025|not_reproduced|60"#, #"{"agency_code": "000102"}|2025|open|60"#,
      ])
  }

  @Test func budgetsFollowTheUnit() async throws {
    let fixture = try await fixture([succeeds("000101", "000102", "2025-02-01")])
    try await fixture.create("budget")
    try await fixture.insert(
      "budget",
      [
        ["bgt_id": "1", "agency_code": "000101", "amount": "100"],
        ["bgt_id": "2", "agency_code": "000102", "amount": "10"],
      ])
    try await fixture.pay("a", "2025-01-10", "60", agency: "000101")
    try await fixture.pay("b", "2025-03-10", "50", agency: "000102")
    try await fixture.audit("2025-03", ["own": Self.dear])
    #expect(try await fixture.cases() == [])
    #expect(try await fixture.statuses().contains("000102 clear"))
    try await fixture.pay("c", "2025-04-10", "0.01", agency: "000102")
    try await fixture.audit("2025-04", ["own": Self.dear])
    #expect(try await fixture.cases().count == 1)
  }

  @Test func aSplitIsDataMissingAndSaysWhy() async throws {
    let fixture = try await fixture([
      succeeds("000101", "000102", "2025-01-01"), succeeds("000101", "000103", "2025-01-01"),
    ])
    try await fixture.pay("a", "2024-01-10", "100", agency: "000101")
    try await fixture.pay("b", "2024-01-10", "1", agency: "000102")
    try await fixture.pay("c", "2025-01-10", "60", agency: "000102")
    try await fixture.pay("d", "2025-01-10", "60", agency: "000103")
    try await fixture.pay("e", "2024-01-10", "1", agency: "000104")
    try await fixture.pay("f", "2025-01-10", "1", agency: "000104")
    let report = try await fixture.audit("2025-01", ["own": Self.rising, "other": OwnRule.dear])
    #expect(
      try await fixture.statuses() == [
        "000101 not_applicable", "000102 data_missing", "000103 data_missing", "000104 clear",
      ])
    #expect(
      try await fixture.rows(
        "select rule_id, agency_code, note from review.run_agency where note is not null order by 2")
        == ["own|000102|split: 000101", "own|000103|split: 000101"])
    #expect(report.months.last?.unattributed == ["000101 → 000102, 000103"])
  }

  /// A split long ago keeps nobody from being judged: the old unit has no rows that anybody compares.
  @Test func aSplitLongAgoIsForgotten() async throws {
    let fixture = try await fixture([
      succeeds("000101", "000102", "2019-01-01"), succeeds("000101", "000103", "2019-01-01"),
    ])
    try await fixture.pay("b", "2024-01-10", "1", agency: "000102")
    try await fixture.pay("c", "2025-01-10", "60", agency: "000102")
    let report = try await fixture.audit("2025-01", ["own": Self.rising])
    #expect(try await fixture.cases() == [#"{"agency_code": "000102"}|2025|open|59"#])
    #expect(report.months.last?.unattributed == [])
  }

  @Test func aSuccessionThatComesLateHasItsMonthsJudgedAgain() async throws {
    let fixture = try await fixture([])
    try await fixture.pay("a", "2024-01-10", "100", agency: "000101")
    try await fixture.pay("b", "2025-01-10", "10", agency: "000103")
    for number in 2...4 {
      try await fixture.pay("c\(number)", "2025-0\(number)-10", "101", agency: "000102")
    }
    let rules = ["own": Self.rising.replacing("year-to-date", with: "month"), "other": OwnRule.dear]
    for month in ["2025-01", "2025-02", "2025-03"] { try await fixture.audit(month, rules) }
    try await fixture.insert("agency_succession", [succeeds("000101", "000102", "2025-02-15")])
    #expect(try await fixture.audit("2025-04", rules).judged == ["2025-02", "2025-03", "2025-04"])
    #expect(try await fixture.audit("2025-05", rules).judged == ["2025-05"])
    // Taken back, it has them judged once more; a link of the chain behind it counts as well.
    try await fixture.sql("update source.agency_succession set new_code = '000104'")
    #expect(try await fixture.audit("2025-06", rules).judged == ["2025-02", "2025-03", "2025-04", "2025-06"])
  }

  /// The evidence can be found again as the ledger stood, whatever the successions say now.
  @Test func aRunIsRepeatedWithTheSuccessionsOfItsDay() async throws {
    let fixture = try await fixture([succeeds("000101", "000102", "2025-01-01")])
    try await fixture.pay("a", "2024-01-10", "100", agency: "000101")
    try await fixture.pay("b", "2025-01-10", "160", agency: "000102")
    let rules = ["own": Self.rising]
    try await fixture.audit("2025-01", rules)
    try await fixture.sql("delete from source.agency_succession")
    try await fixture.audit("2025-02", rules)
    #expect(try await fixture.cases() == [#"{"agency_code": "000102"}|2025|not_reproduced|60"#])
    let rule = try #require(try fixture.rulebook(rules).rules.first)
    func findings(pull: Int64) async throws -> [String] {
      let month = AuditMonth(year: 2025, month: 1)
      let context = try await JudgingContext(month: month, today: "9999-12-31", state: .asOf(pull: pull))
        .followingSuccession(on: fixture.store)
      let statement = JudgingPass(rules: [rule], context: context) { _ in .complete }.statement.text
      return try await fixture.rows(statement).filter { $0.hasPrefix("F") }
    }
    #expect(try await findings(pull: 1).count == 1)
    #expect(try await findings(pull: 2).isEmpty)
  }

  @Test func withoutSuccessionsTheQueriesAreTheSame() async throws {
    let fixture = try await fixture(nil)
    try await fixture.pay("a", "2024-01-10", "1")
    try await fixture.pay("b", "2025-01-10", "2")
    let rules = ["own": Self.rising, "other": OwnRule.dear]
    try await fixture.audit("2025-01", rules)
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2025|open|1"#])
    let plain = JudgingContext(month: AuditMonth(year: 2025, month: 1), today: "9999-12-31")
    func texts(_ context: JudgingContext) throws -> [String] {
      try fixture.rulebook(rules).rules.map { rule in
        JudgingPass(rules: [rule], context: context) { _ in .complete }.statement.text
      }
    }
    #expect(try texts(plain) == texts(try await plain.followingSuccession(on: fixture.store)))
    var following = plain
    following.succession = UnitSuccession([
      .init(oldCode: "000102", newCode: "000103", fromOn: "2025-01-01", version: 1)
    ])
    let differing = try zip(texts(plain), texts(following)).map { $0 != $1 }
    #expect(differing == [false, true])
  }
}
