import Audit
import LibPQ
import Testing
import TestSupport

/// What joined rows do to an answer.
@Suite(.database(.migrated))
struct JoinTests {
  private func rule(_ join: String, _ rest: String) -> String {
    """
    from: contract
    on: signed_on
    subject: [contract_no]
    \(join.isEmpty ? "" : "join:\n  \(join)\n")\(rest)
    """
  }

  private static let tender = "tender: {dataset: tender, keys: [tender_id]}"
  private static let project = "tender: {dataset: tender, keys: {project_code: tender_id}}"
  private static let bids =
    "bids: {dataset: bid, keys: [tender_id], where: status <> 'withdrawn', let: {n: count(*), top: max(bid_amt)}}"
  private static let eachBid = "bids: {dataset: bid, keys: [tender_id], each: true}"

  /// The join, the condition, rows of other datasets, and the counts of two agencies; the second has no contract.
  @Test(
    arguments: [
      // No match is null, which `is null` can ask for.
      (tender, "flag: tender.method = 'open'", [], "0|1|0|1|0"),
      (tender, "flag: tender.method is null", [], "1|0|0|1|0"),
      (tender, "flag: tender.method = 'open' or contract_amt > 5", [], "1|0|0|1|0"),
      (tender, "where: tender.method is not null\nflag: tender.method = 'open'", [], "0|0|0|2|0"),
      (tender, "flag: tender.method = 'open'", ["tender:t:open"], "1|0|0|1|0"),
      (tender, "flag: tender.method = 'open'", ["tender:t:direct"], "0|0|1|1|0"),
      // Two rows where one may be are data missing, whatever the condition says.
      (project, "flag: tender.method = 'open'", ["tender:x:open", "tender:y:open"], "0|1|0|1|0"),
      (
        project, "flag: contract_amt > 5 or tender.method = 'open'", ["tender:x:open", "tender:y:open"],
        "0|1|0|1|0"
      ),
      (project, "flag: tender.method = 'open'", ["tender:x:open"], "1|0|0|1|0"),
      // Aggregates over no row are null, counts too.
      (bids, "flag: bids.n < 3", [], "0|1|0|1|0"),
      (bids, "flag: coalesce(bids.n, 0) < 3", [], "1|0|0|1|0"),
      (bids, "flag: bids.n < 3", ["bid:1:5:valid"], "1|0|0|1|0"),
      (bids, "flag: bids.top > 7", ["bid:1:5:valid", "bid:2:8:withdrawn"], "0|0|1|1|0"),
      // A needed value that an aggregate left out, or a row that may belong, is data missing unless it is flagged.
      (bids, "flag: bids.top > 7", ["bid:1:5:valid", "bid:2::valid"], "0|1|0|1|0"),
      (bids, "flag: bids.top > 7", ["bid:1:8:valid", "bid:2::valid"], "1|0|0|1|0"),
      (bids, "flag: bids.n > 1", ["bid:1:5:valid", "bid:2:5:"], "0|1|0|1|0"),
      (bids, "flag: bids.n > 1", ["bid:1::valid"], "0|0|1|1|0"),
      // One row for each joined row; without one, none.
      (eachBid, "flag: bids.bid_amt > 7", [], "0|0|0|2|0"),
      (eachBid, "flag: bids.bid_amt > 7", ["bid:1:5:valid", "bid:2:8:valid"], "1|0|0|1|0"),
      (eachBid, "flag: bids.bid_amt > 7", ["bid:1:5:valid", "bid:2::valid"], "0|1|0|1|0"),
      ("", "missing: {dataset: bid, keys: [tender_id]}", [], "1|0|0|1|0"),
      ("", "missing: {dataset: bid, keys: [tender_id]}", ["bid:1:5:valid"], "0|0|1|1|0"),
      ("", "missing: {dataset: bid, keys: [tender_id], where: bid_amt > 7}", ["bid:1:5:valid"], "1|0|0|1|0"),
      ("", "missing: {dataset: bid, keys: [tender_id], where: bid_amt > 7}", ["bid:1::valid"], "0|1|0|1|0"),
      ("", "flag: contract_amt > 10\nmissing: {dataset: bid, keys: [tender_id]}", [], "0|0|1|1|0"),
      ("", "missing: {dataset: bid, keys: {tender_id: performer_code}}", [], "0|1|0|1|0"),
      (
        "item: {table: three_public_item, keys: {code: item_code}}", "flag: item.item is null",
        [], "1|0|0|1|0"
      ),
    ] as [(String, String, [String], String)])
  func joinedRows(join: String, rest: String, rows: [String], counts: String) async throws {
    let fixture = try await AuditFixture(agencies: ["000101", "000102"])
    for dataset in ["contract", "tender", "bid"] { try await fixture.create(dataset) }
    try await fixture.insert(
      "contract",
      [
        [
          "contract_no": "c", "agency_code": "000101", "tender_id": "t", "signed_on": "2025-03-05",
          "contract_amt": "8",
        ]
      ])
    for row in rows {
      let cells = row.split(separator: ":", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? nil : String($0) as String? }
      if cells[0] == "tender" {
        try await fixture.insert(
          "tender", [["tender_id": cells[1], "project_code": "t", "method": cells[2]]])
      } else {
        try await fixture.insert(
          "bid", [["bid_id": cells[1], "tender_id": "t", "bid_amt": cells[2], "status": cells[3]]])
      }
    }
    try await fixture.audit("2025-03", ["own": rule(join, rest)])
    #expect(try await fixture.value("select note from review.run_rule") == "")
    #expect(try await fixture.counts() == counts)
  }

  @Test func joinedRowsAreEvidence() async throws {
    let fixture = try await AuditFixture()
    for dataset in ["contract", "tender", "bid"] { try await fixture.create(dataset) }
    try await fixture.insert(
      "contract",
      [
        [
          "contract_no": "c", "agency_code": "000101", "tender_id": "t", "signed_on": "2025-03-05",
          "contract_amt": "8",
        ]
      ])
    try await fixture.insert("tender", [["tender_id": "t", "method": "open"]])
    for id in ["1", "2"] {
      try await fixture.insert("bid", [["bid_id": id, "tender_id": "t", "status": "valid"]])
    }
    try await fixture.audit(
      "2025-03",
      ["own": rule(Self.tender + "\n  " + Self.bids, "flag: tender.method = 'open' and bids.n < 3")])
    #expect(
      try await fixture.value(
        """
        select jsonb_path_query_array(evidence, '$.rows[*].dataset'), evidence ->> 'count', evidence ->> 'sum',
          evidence -> 'figures' from review.flagged_case
        """) == #"["contract", "tender", "bid", "bid"]|4|8|{"bids.n": 2, "tender.method": "open"}"#)
  }

  /// Rows that contradict each other: data missing for their agency, in every rule that reads them, for nobody else.
  @Test func rowsSetAsideAreDataMissingForTheirAgency() async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b"])
    for dataset in ["payment", "contract"] { try await fixture.create(dataset) }
    for amount in ["1", "2"] {
      try await fixture.pay("p", "2025-03-02", amount, agency: "a", ["contract_no": "c"])
    }
    try await fixture.pay("q", "2025-03-02", "1", agency: "b")
    for amount in ["1", "2"] { try await fixture.pay("r", "2025-03-02", amount, agency: "unknown") }
    for (number, agency) in [("c", "a"), ("d", "b")] {
      try await fixture.insert(
        "contract",
        [["contract_no": number, "agency_code": agency, "signed_on": "2025-04-05", "contract_amt": "1"]])
    }
    let paid = "paid: {dataset: payment, keys: [contract_no], let: {sum: sum(pay_amt)}}"
    let rules = ["own": OwnRule.dear, "joined": rule(paid, "flag: coalesce(paid.sum, 0) > contract_amt")]
    try await fixture.audit("2025-03", rules)
    #expect(try await fixture.statuses() == ["a data_missing", "b clear", "unknown data_missing"])
    try await fixture.audit("2025-04", rules)
    #expect(try await fixture.statuses() == ["a not_applicable", "b not_applicable"])
    #expect(try await fixture.statuses("joined") == ["a data_missing", "b clear"])
  }

  @Test func ownAgencyOfJoinedRows() async throws {
    let fixture = try await AuditFixture(agencies: ["a", "b"])
    for dataset in ["tender", "bid"] { try await fixture.create(dataset) }
    try await fixture.insert("tender", [["tender_id": "t", "agency_code": "a", "awarded_on": "2025-03-02"]])
    for id in ["1", "2"] {
      try await fixture.insert("bid", [["bid_id": id, "tender_id": "t", "bid_amt": "5"]])
    }
    try await fixture.insert("bid", [["bid_id": "3", "tender_id": "none", "bid_amt": "5"]])
    let body = """
      from: bid
      agency: tender.agency_code
      join:
        tender: {dataset: tender, keys: [tender_id]}
      on: tender.awarded_on
      per: [tender_id]
      flag: count(distinct bid_amt) < count(*)
      subject: [tender_id]
      """
    try await fixture.audit("2025-03", ["own": body])
    #expect(try await fixture.statuses() == ["a flagged", "b not_applicable"])
    #expect(try await fixture.cases() == [#"{"tender_id": "t"}|2025-03|open|"#])
  }
}
