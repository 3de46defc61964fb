import Audit
import LibPQ
import Rulebook
import Testing
import TestSupport

/// Earlier months whose rows changed are judged again and named; the others are not.
@Suite(.database(.migrated))
struct LatePostingTests {
  private func fixture(_ datasets: [String] = ["payment"]) async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    for dataset in datasets { try await fixture.create(dataset) }
    return fixture
  }

  private let window = """
    from: payment
    on: xpay_date
    within: 7 days
    per: [agency_code]
    flag: count(*) > 1
    subject: [agency_code]
    """

  @Test func aLatePostingHasItsMonthJudgedAgain() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dear]
    for month in ["2025-02", "2025-03", "2025-04"] {
      try await fixture.pay(month, "\(month)-10", "1")
      #expect(try await fixture.audit(month, rules).judged == [month])
    }
    try await fixture.pay("late", "2025-03-20", "500")
    let report = try await fixture.audit("2025-05", rules)
    #expect(report.judged == ["2025-03", "2025-05"])
    #expect(report.months.map(\.isRejudged) == [true, false])
    #expect(report.months.first?.opened == [.high: 1])
    #expect(
      try await fixture.rows(
        "select to_char(month, 'YYYY-MM'), is_rejudged, pull_id from review.run order by run_id")
        == ["2025-02|f|1", "2025-03|f|2", "2025-04|f|3", "2025-03|t|4", "2025-05|f|4"])
    #expect(try await fixture.cases() == [#"{"pay_cert_id": "late"}|2025-03|open|500"#])
    #expect(try await fixture.audit("2025-06", rules).judged == ["2025-06"])
  }

  /// An audit without the rules that are off does not vouch for what they had judged.
  @Test(arguments: [false, true])
  func auditsOfFewerRulesVouchForThoseOnly(rejudged: Bool) async throws {
    let fixture = try await fixture(["payment", "reception"])
    let rules = [
      "own": OwnRule.dear,
      "off": """
      from: reception
      on: held_on
      flag: amount > 100
      subject: [reception_id]
      enabled: false
      """,
    ]
    let runner = try await fixture.runner(try fixture.rulebook(rules))
    func audit(_ month: String, all: Bool) async throws -> [String] {
      var request = try AuditFixture.request(month)
      request.includesDisabled = all
      let database = fixture.database
      return try await runner.audit(request, openSource: { try await database.connect() }).judged
    }
    #expect(try await audit("2025-02", all: true) == ["2025-02"])
    try await fixture.insert(
      "reception",
      [["reception_id": "late", "agency_code": "000101", "held_on": "2025-02-10", "amount": "500"]])
    if rejudged { try await fixture.pay("late", "2025-02-10", "5") }
    #expect(try await audit("2025-03", all: false) == (rejudged ? ["2025-02", "2025-03"] : ["2025-03"]))
    #expect(try await fixture.cases("off") == [])
    #expect(try await audit("2025-04", all: true) == ["2025-02", "2025-04"])
    #expect(try await fixture.cases("off") == [#"{"reception_id": "late"}|2025-02|open|"#])
    #expect(try await audit("2025-05", all: true) == ["2025-05"])
    #expect(try await audit("2025-06", all: false) == ["2025-06"])
  }

  @Test func twelveMonthsInOrderJudgeNoneAgain() async throws {
    let fixture = try await fixture(["payment", "tender", "bid", "contract"])
    let rules = ["own": OwnRule.dear, "window": window, "year": OwnRule.dearYear, "tender": tenderRule]
    for number in 1...12 {
      try await fixture.pay("\(number)", "2024-\(number < 10 ? "0" : "")\(number)-28", "500")
    }
    for number in 1...12 {
      let month = "2024-\(number < 10 ? "0" : "")\(number)"
      #expect(try await fixture.audit(month, rules).judged == [month])
    }
    #expect(try await fixture.audit("2024-06", rules).judged == ["2024-06"])
    #expect(try await fixture.audit("2024-12", rules).judged == ["2024-12"])
    #expect(try await fixture.cases().count == 12)
  }

  @Test func monthsInAnyOrderFindTheSame() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dear, "window": window]
    for number in 1...6 {
      try await fixture.pay("a\(number)", "2025-0\(number)-27", "500")
      try await fixture.pay("b\(number)", "2025-0\(number)-02", "5")
    }
    for month in ["2025-05", "2025-02", "2025-06", "2025-01", "2025-04", "2025-03"] {
      #expect(try await fixture.audit(month, rules).judged == [month])
    }
    #expect(try await fixture.cases().count == 6)
    #expect(try await fixture.cases("window").count == 5)
  }

  /// Where the late row lies, and which months are judged again by a rule with a window.
  @Test(arguments: [
    ("2025-02-20", ["2025-02"]), ("2025-02-23", ["2025-02", "2025-03"]),
    ("2025-03-31", ["2025-03", "2025-04"]),
  ])
  func aWindowReachesIntoTheNextMonth(day: String, months: [String]) async throws {
    let fixture = try await fixture()
    for month in ["2025-01", "2025-02", "2025-03", "2025-04"] {
      try await fixture.pay(month, "\(month)-01", "1")
      try await fixture.audit(month, ["own": window])
    }
    try await fixture.pay("late", day, "1")
    #expect(try await fixture.audit("2025-05", ["own": window]).judged == months + ["2025-05"])
  }

  @Test func aLongWindowReachesIntoEveryMonthBetween() async throws {
    let fixture = try await fixture()
    let rules = ["own": window.replacing("7 days", with: "60 days")]
    for month in ["2025-01", "2025-02", "2025-03", "2025-04"] {
      try await fixture.pay(month, "\(month)-10", "1")
      try await fixture.audit(month, rules)
    }
    try await fixture.pay("late", "2025-01-30", "1")
    let report = try await fixture.audit("2025-05", rules)
    #expect(report.judged == ["2025-01", "2025-02", "2025-03", "2025-05"])
  }

  private let tenderRule = """
    from: contract
    on: signed_on
    join:
      tender: {dataset: tender, keys: [tender_id]}
      bids: {dataset: bid, keys: [tender_id], let: {n: count(*)}}
    flag: signed_on > tender.award_published_on + 30 or bids.n < 3
    subject: [contract_no]
    """

  @Test(arguments: [
    "update source.tender set award_published_on = '2025-02-01' where tender_id = 't3'",
    "insert into source.bid (bid_id, tender_id) values ('b', 't3')",
    "update source.contract set contract_amt = 5 where contract_no = 'c3'",
  ])
  func joinedRowsCount(change: String) async throws {
    let fixture = try await fixture(["tender", "bid", "contract"])
    for number in 1...5 {
      try await fixture.insert("tender", [["tender_id": "t\(number)", "award_published_on": nil]])
      try await fixture.insert(
        "contract",
        [
          [
            "contract_no": "c\(number)", "tender_id": "t\(number)", "signed_on": "2025-0\(number)-20",
            "agency_code": "000101",
          ]
        ])
    }
    for number in 1...4 { try await fixture.audit("2025-0\(number)", ["own": tenderRule]) }
    try await fixture.sql(change)
    #expect(try await fixture.audit("2025-05", ["own": tenderRule]).judged == ["2025-03", "2025-05"])
  }

  @Test func aRowOfLastYearTouchesThisYearsMonth() async throws {
    let fixture = try await fixture()
    let rules = [
      "own": """
      from: payment
      on: xpay_date
      per: [agency_code]
      flag: sum(pay_amt) > prior_year(sum(pay_amt))
      subject: [agency_code]
      """
    ]
    for month in ["2024-03", "2024-04", "2025-03", "2025-04"] {
      try await fixture.pay(month, "\(month)-10", "10")
      try await fixture.audit(month, rules)
    }
    #expect(try await fixture.cases() == [])
    try await fixture.sql("update source.payment set pay_amt = 9 where pay_cert_id = '2024-03'")
    #expect(try await fixture.audit("2025-05", rules).judged == ["2024-03", "2025-03", "2025-05"])
    #expect(try await fixture.cases() == [#"{"agency_code": "000101"}|2025-03|open|"#])
  }

  @Test func aChangeBehindAJoinedRowCounts() async throws {
    let fixture = try await fixture(["tender", "bid", "contract"])
    let rules = [
      "own": """
      from: contract
      on: signed_on
      join:
        bids:
          dataset: bid
          keys: {bidder_code: supplier_code}
          join: {project: {dataset: tender, keys: [tender_id]}}
          where: project.method = 'open'
          let: {n: count(*)}
      flag: bids.n >= 1
      subject: [contract_no]
      """
    ]
    try await fixture.insert("tender", [["tender_id": "t", "method": "direct"]])
    try await fixture.insert("bid", [["bid_id": "b", "tender_id": "t", "bidder_code": "s"]])
    try await fixture.insert(
      "contract",
      [["contract_no": "c", "supplier_code": "s", "signed_on": "2025-01-20", "agency_code": "000101"]])
    for month in ["2025-01", "2025-02"] { try await fixture.audit(month, rules) }
    #expect(try await fixture.cases() == [])
    try await fixture.sql("update source.tender set method = 'open'")
    #expect(try await fixture.audit("2025-03", rules).judged == ["2025-01", "2025-03"])
    #expect(try await fixture.cases() == [#"{"contract_no": "c"}|2025-01|open|"#])
  }

  @Test func aMonthJudgedBeforeItWasOverIsJudgedAgain() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dear]
    for month in ["2025-02", "2025-03"] { try await fixture.audit(month, rules) }
    try await fixture.sql(
      """
      set session_replication_role = replica;
      update review.run set local_date = '2025-03-31' where month = '2025-03-01';
      update review.run set local_date = '2025-03-01' where month = '2025-02-01';
      set session_replication_role = origin
      """)
    #expect(try await fixture.audit("2025-04", rules).judged == ["2025-03", "2025-04"])
    #expect(try await fixture.audit("2025-05", rules).judged == ["2025-05"])
  }

  @Test func rowsSetAsideHaveTheirMonthJudgedAgain() async throws {
    let fixture = try await fixture()
    let rules = ["own": OwnRule.dear]
    try await fixture.audit("2025-03", rules)
    try await fixture.pay("twice", "2025-03-10", "1")
    try await fixture.pay("twice", "2025-03-10", "2")
    #expect(try await fixture.audit("2025-04", rules).judged == ["2025-03", "2025-04"])
    #expect(try await fixture.counts(month: "2025-03") == "0|1|0|2|0")
    #expect(try await fixture.audit("2025-05", rules).judged == ["2025-05"])
    try await fixture.sql("delete from source.payment")
    #expect(try await fixture.audit("2025-06", rules).judged == ["2025-03", "2025-06"])
    #expect(try await fixture.counts(month: "2025-03") == "0|0|0|3|0")
  }

  @Test func anEditOfAJudgedMonthIsItselfAFinding() async throws {
    let fixture = try await fixture()
    let book = try fixture.shippedRules()
    let rules = book.rules.filter { $0.rule.id == "ledger-rewritten" }
    let runner = try await fixture.runner((book.rulebook, rules))
    for id in ["1", "2"] { try await fixture.pay(id, "2025-03-10", "10") }
    try await fixture.audit("2025-03", with: runner)
    try await fixture.pay("late", "2025-03-11", "1")
    try await fixture.audit("2025-04", with: runner)
    #expect(try await fixture.cases("ledger-rewritten") == [])
    try await fixture.sql("update source.payment set pay_amt = 11 where pay_cert_id = '1'")
    try await fixture.sql("delete from source.payment where pay_cert_id = '2'")
    #expect(try await fixture.audit("2025-05", with: runner).judged == ["2025-03", "2025-05"])
    #expect(
      try await fixture.cases("ledger-rewritten")
        == [#"{"dataset": "payment", "agency_code": "000101"}|2025-03|open|"#])
    #expect(
      try await fixture.value("select evidence ->> 'count' from review.flagged_case") == "2")
  }
}
