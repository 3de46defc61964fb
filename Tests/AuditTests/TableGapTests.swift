import Audit
import Catalogue
import Foundation
import LibPQ
import Testing
import TestSupport

@testable import Chain
@testable import Store

/// A row that a reference table lacks is the reason why data are missing, wherever a rule asks for it.
@Suite(.database(.migrated))
struct TableGapTests {
  /// A rule's body, what it answers, and whether a table's lack is the reason.
  struct Case: CustomTestStringConvertible {
    let body: [String]
    var status = "data_missing"
    var isTold = true

    var testDescription: String { body.joined(separator: "; ") }
  }

  private static let cap = "legal_limit('cap', xpay_date)"
  private static let ofAll = "sum(pay_amt) > legal_limit('cap', min(xpay_date))"
  private static let group = "per: [agency_code]\nsubject: [agency_code]"
  private static let row = "subject: [pay_cert_id]\nwhere: pay_cert_id = '2'"

  private static func lets(_ lets: KeyValuePairs<String, String>) -> String {
    "let: {" + lets.map { "\($0.key): \"\($0.value)\"" }.joined(separator: ", ") + "}"
  }

  private static func join(
    by key: String = "agency_code", _ lets: KeyValuePairs<String, String>, where filter: String? = nil,
    isEach: Bool = false
  ) -> String {
    let parts = [
      "dataset: payment, keys: [\(key)]", filter.map { "where: \"\($0)\"" },
      lets.isEmpty ? nil : Self.lets(lets), isEach ? "each: true" : nil,
    ]
    return "join: {other: {\(parts.compactMap(\.self).joined(separator: ", "))}}"
  }

  private static let aggregates = [
    Case(body: [group, lets(["cap": "max(\(cap))"]), "flag: sum(pay_amt) > cap"]),
    Case(body: [group, "flag: sum(pay_amt * \(cap)) > 90000"]),
    Case(body: [group, "flag: count(*) filter (where pay_amt > \(cap)) > 2"]),
    Case(body: [group, lets(["n": "count(\(cap))", "twice": "n * 2"]), "flag: twice > 9"]),
    // Flagged all the same.
    Case(
      body: [group, lets(["cap": "max(\(cap))"]), "flag: sum(pay_amt) >= cap"], status: "flagged",
      isTold: false),
    // The aggregate does not take the row; what else it lacks is no table's fault.
    Case(
      body: [group, "flag: count(\(cap)) filter (where pay_cert_id = '2') > 2"], status: "clear",
      isTold: false),
    Case(
      body: [
        group, lets(["rest": "pay_amt - nullif(pay_amt, 50)"]),
        "flag: max(\(cap) + rest) filter (where pay_cert_id = '2') > 2",
      ], isTold: false),
    // No verdict rests on it.
    Case(body: [group, "flag: sum(pay_amt) > 900", "amount: max(\(cap))"], status: "clear", isTold: false),
  ]

  private static let joins = [
    // Their aggregates, their lets, their condition.
    Case(body: [row, join(["sum": "sum(pay_amt * \(cap))"]), "flag: other.sum > 90000"]),
    Case(body: [row, join(["n": "count(pay_amt) filter (where pay_amt > \(cap))"]), "flag: other.n > 5"]),
    Case(body: [row, join(["cap": cap, "n": "max(cap)"]), "flag: other.n > 500"]),
    Case(body: [row, join(["n": "count(*)"], where: "pay_amt > \(cap)"), "flag: other.n > 5"]),
    Case(body: [row, join(["is_dear": ofAll]), "flag: other.is_dear"]),
    Case(body: [row, join(["is_dear": ofAll], where: "pay_cert_id = '1'"), "flag: other.is_dear"]),
    Case(body: [row, join(["sum": "sum(\(cap))"], where: "pay_cert_id = '1'"), "flag: other.sum > 900"]),
    Case(
      body: [row, join(["sum": "sum(\(cap))"], where: "pay_cert_id = '2'"), "flag: other.sum > 900"],
      status: "clear", isTold: false),
    // One joined row, or each.
    Case(body: [row, join(["cap": cap], where: "pay_cert_id = '1'"), "flag: other.cap > 500"]),
    Case(body: [row, join([:], where: "pay_amt > \(cap)"), "flag: other.pay_amt > 500"]),
    Case(body: [row, join(["cap": cap], isEach: true), "flag: other.cap > 500"]),
    Case(
      body: ["subject: [pay_cert_id]", join(by: "pay_cert_id", ["cap": cap]), "flag: other.cap > 500"]),
    Case(body: [row, "missing: {dataset: payment, keys: [agency_code], where: \"pay_amt > \(cap)\"}"]),
    // A group's rows and the group itself may join too.
    Case(body: [group, join(by: "pay_cert_id", ["cap": cap]), "flag: sum(other.cap) > 5000"]),
    Case(body: [group, join(["sum": "sum(\(cap))"]), "flag: other.sum > 90000"]),
  ]

  /// Payment 1 lies before the table's first row, payment 2 after it.
  @Test(arguments: aggregates + joins) func whereverARuleAsks(rule: Case) async throws {
    let fixture = try await AuditFixture(agencies: ["000101"])
    try await fixture.create("payment")
    try await fixture.sql(
      """
      insert into rulebook.legal_limit (name, amount, effective_from, basis) values ('cap', 100, '2025-03-10', 'x')
      """)
    try await fixture.pay("1", "2025-03-02", "50")
    try await fixture.pay("2", "2025-03-20", "50")
    let body = (["from: payment", "on: xpay_date"] + rule.body).joined(separator: "\n")
    let report = try await fixture.audit("2025-03", ["own": body])
    #expect(try await fixture.statuses() == ["000101 \(rule.status)"])
    #expect(
      try await fixture.rows("select table_name, figure, first_on, last_on, units from review.run_gap")
        == (rule.isTold ? ["legal_limit|cap|2025-03-02|2025-03-02|1"] : []))
    #expect(report.months.last?.tableGaps.count == (rule.isTold ? 1 : 0))
    #expect(
      try await fixture.value("select note from review.run_agency")
        == (rule.isTold ? "no row: legal_limit (cap) 2025-03-02" : ""))
  }

  /// Of the nights of a stay those are named that have no cap; a stay without a city asks for nothing.
  @Test func theNightsWithoutACapAreNamed() async throws {
    let fixture = try await AuditFixture(agencies: ["000101", "000102", "000103"])
    try await fixture.create("travel_claim")
    try await fixture.sql(
      """
      insert into rulebook.lodging_cap (province, city, other, director, effective_from, basis)
      values ('山东省', '济南市', 380, 480, '2025-03-03', 'x')
      """)
    for (id, agency, city, nights) in [
      ("1", "000101", "济南市", "4"), ("2", "000102", nil, "2"), ("3", "000103", "济南市", "5000"),
    ] {
      try await fixture.insert(
        "travel_claim",
        [
          [
            "claim_id": id, "agency_code": agency, "province": "山东省", "city": city, "rank": "other",
            "departed_on": "2025-03-01", "returned_on": "2025-03-06", "nights": nights, "lodging_amt": "900",
          ]
        ])
    }
    let rule = """
      from: travel_claim
      on: returned_on
      let: {allowed: "lodging_cap_sum(province, city, rank, departed_on, nights)"}
      flag: lodging_amt > allowed
      subject: [claim_id]
      """
    try await fixture.audit("2025-03", ["own": rule])
    #expect(try await fixture.statuses() == ["000101", "000102", "000103"].map { "\($0) data_missing" })
    #expect(
      try await fixture.rows(
        "select agency_code, table_name, figure, first_on, last_on, units from review.run_gap")
        == ["000101|lodging_cap|山东省, 济南市, other|2025-03-01|2025-03-02|1"])
  }

  @Test func aCourseWithoutACapIsNamed() async throws {
    let fixture = try await AuditFixture(agencies: ["000101"])
    try await fixture.create("training")
    try await fixture.insert(
      "training",
      [
        [
          "training_id": "1", "agency_code": "000101", "class": "2", "started_on": "2025-03-03",
          "ended_on": "2025-03-05", "amount": "900",
        ]
      ])
    let rule = """
      from: training
      on: started_on
      flag: amount > training_cap_sum(class, ended_on - started_on + 1, started_on)
      subject: [training_id]
      """
    try await fixture.audit("2025-03", ["own": rule])
    #expect(
      try await fixture.rows(
        "select agency_code, table_name, figure, first_on, last_on, units from review.run_gap")
        == ["000101|training_cap|2|2025-03-03|2025-03-03|1"])
  }

  /// The record of a run of before says nothing of tables; then there may be nothing.
  @Test func aRunOfBeforeHasNoneAndNoneCanBeAdded() async throws {
    let fixture = try await AuditFixture(agencies: ["000101"])
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    let now = try #require(try Migrator(catalogue: .shipped()).files["functions/72_prepare_run.sql"])
    let start = try #require(now.range(of: "  select body || review.vouched_rows('run_gap'")).lowerBound
    let end = try #require(now.range(of: "  -- An event tells of")).lowerBound
    try await fixture.sql(String(now[..<start] + now[end...]))
    try await fixture.audit("2025-03", ["own": OwnRule.dear])
    try await fixture.sql(now)
    _ = try await StoreVerification().verify(fixture.store)
    try await fixture.sql(
      """
      insert into review.run_gap (run_id, rule_id, agency_code, table_name, figure, first_on, last_on, units)
      values (1, 'own', '000101', 'legal_limit', 'cap', '2025-03-02', '2025-03-02', 1)
      """)
    let fault = await #expect(throws: ChainFault.self) {
      _ = try await StoreVerification().verify(fixture.store)
    }
    #expect(fault?.kind == .rows && fault?.place == "review.run_gap (run_id 1)")
  }

  /// What a run says of tables is vouched for, and written once.
  @Test func theRunVouchesForWhatItFoundLacking() async throws {
    let fixture = try await ChainFixture()
    #expect(try await fixture.fault() == nil)
    #expect(try await fixture.audits.value("select count(*) > 0 from review.run_gap") == "t")
    #expect(
      try await fixture.audits.value(
        "select body::jsonb ->> 'run_gap_rows' from review.chain_record where kind = 'run' limit 1") == "1")
    let fault = try #require(
      try await fixture.fault(after: "update review.run_gap set figure = 'another' where run_id = 1"))
    #expect(fault.place == "review.run_gap (run_id 1)" && fault.kind == .rows)
  }
}
