import Audit
import Catalogue
import Foundation
import LibPQ
import Testing
import TestSupport

/// What a case tells: amounts to the cent, texts as they are, and rows that can be counted and hashed again.
@Suite(.database(.migrated))
struct EvidenceTests {
  private func fixture() async throws -> AuditFixture {
    let fixture = try await AuditFixture()
    try await fixture.create("payment")
    return fixture
  }

  @Test(arguments: [
    ("9999999999999999.99", "9999999999999999.98", true),
    ("9999999999999999.99", "9999999999999999.99", false),
    ("0.01", "0", true), ("100.00", "100", false), ("-0.01", "-0.02", true),
    ("-9999999999999999.99", "-9999999999999999.98", false),
  ])
  func amountsAreExact(amount: String, limit: String, isFlagged: Bool) async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", amount)
    let body =
      OwnRule.dear.replacing("100", with: limit)
      + #"\#nreason: {zh-CN: "付{pay_amt}元", en: "{pay_amt} yuan"}"#
    try await fixture.audit("2025-03", ["own": body])
    let expected =
      isFlagged ? ["\(amount)|付\(amount)元|\(amount) yuan|\(amount)|{\"pay_amt\": \(amount)}"] : []
    #expect(
      try await fixture.rows(
        """
        select amount, reason_zh, reason_en, evidence ->> 'sum', evidence -> 'figures' from review.flagged_case
        """) == expected)
  }

  @Test func refundsCountInSums() async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "150.10")
    try await fixture.pay("2", "2025-03-03", "-50.10")
    try await fixture.pay("3", "2025-03-02", "150.10", agency: "000102")
    try await fixture.pay("4", "2025-03-03", "-50.09", agency: "000102")
    try await fixture.audit("2025-03", ["own": OwnRule.dearYear])
    #expect(try await fixture.cases() == [#"{"agency_code": "000102"}|2025|open|100.01"#])
    #expect(
      try await fixture.value(
        "select jsonb_path_query_array(evidence, '$.rows[*].key'), evidence ->> 'sum' from review.flagged_case"
      )
        == #"["3", "4"]|100.01"#)
  }

  @Test(arguments: [
    "中文（全角）“引号”", #"it's "quoted""#, #"back\slash \n \t"#, "100% %s {braces} {{two}}", "tab\tline\nend", "🙂𠮷",
    "$1 $$",
    "'; drop table review.run; --",
  ])
  func textsStayAsTheyAre(text: String) async throws {
    let fixture = try await fixture()
    try await fixture.pay(text, "2025-03-02", "101", ["use_des": text])
    let body = OwnRule.dear + "\n" + #"reason: {zh-CN: "'{use_des}' \\ % {{x}} 人", en: "{pay_cert_id}"}"#
    try await fixture.audit("2025-03", ["own": body])
    let row = try #require(
      try await fixture.store.query(
        """
        select subject ->> 'pay_cert_id', reason_zh, reason_en, evidence -> 'rows' -> 0 ->> 'key'
        from review.flagged_case
        """
      ).first)
    #expect(row.values == [text, #"'\#(text)' \ % {x} 人"#, text, text])
  }

  /// Reasons say the words of codes, each language its own; subject and figures keep the codes.
  @Test func codesAreSaidAsWords() async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101", ["settlement": "official_card"])
    try await fixture.pay("2", "2025-03-03", "102", ["settlement": "cash"])
    try await fixture.pay("3", "2025-03-04", "103", agency: "000102", ["settlement": nil])
    let row =
      OwnRule.dear.replacing("[pay_cert_id]", with: "[pay_cert_id, settlement]").replacing(
        "pay_amt > 100", with: "pay_amt > 100 and settlement is distinct from 'x'")
      + "\n" + #"reason: {zh-CN: "以{settlement:word}支付", en: "paid by {settlement:word}"}"#
    let group = """
      from: payment
      on: xpay_date
      per: [agency_code]
      let: {ways: "string_agg(distinct settlement, '、')"}
      flag: count(*) > 1
      subject: [agency_code]
      reason: {zh-CN: "方式：{ways:word}", en: "ways: {ways:word}"}
      """
    try await fixture.audit("2025-03", ["own": row, "group": group])
    #expect(
      try await fixture.rows(
        """
        select reason_zh, reason_en, coalesce(subject ->> 'settlement', evidence -> 'figures' ->> 'ways')
        from review.flagged_case order by rule_id, subject ->> 'pay_cert_id'
        """) == [
          "方式：现金、公务卡|ways: cash, official card|cash、official_card",
          "以公务卡支付|paid by official card|official_card", "以现金支付|paid by cash|cash",
          "以—支付|paid by —|",
        ])
  }

  /// Better words are a new content of the rule: its cases get a new version of their evidence, once, and nothing that
  /// people decided is touched.
  @Test func betterWordsReopenNothing() async throws {
    let fixture = try await fixture()
    try await fixture.pay("1", "2025-03-02", "101", ["settlement": "cash"])
    func body(_ name: String) -> String {
      OwnRule.dear + "\n" + #"reason: {zh-CN: "以{\#(name)}支付", en: "paid by {\#(name)}"}"#
    }
    try await fixture.audit("2025-03", ["own": body("settlement")])
    try await fixture.sql("select review.decide_case(1, 1, 'dismissed', '已核对')")
    for _ in 0..<2 { try await fixture.audit("2025-03", ["own": body("settlement:word")]) }
    #expect(
      try await fixture.value("select state, evidence_version, fingerprint <> '' from review.case_file")
        == "dismissed|2|t")
    #expect(
      try await fixture.rows("select reason_zh, evidence -> 'figures' from review.case_evidence order by 1")
        == ["以cash支付|{\"pay_amt\": 101}", "以现金支付|{\"pay_amt\": 101}"])
    #expect(
      try await fixture.rows("select action from review.case_event order by event_id")
        == ["opened", "decided", "new evidence"])
  }

  @Test func theSubjectIsTextWhateverItsType() async throws {
    let fixture = try await fixture()
    try await fixture.pay(
      "1", "2025-03-02", "150.10",
      ["fiscal_year": "2025", "claimant": "  ", "approver": nil, "invoice_on": nil])
    let body = OwnRule.dear.replacing(
      "[pay_cert_id]",
      with: "[pay_cert_id, pay_amt, xpay_date, fiscal_year, claimant, approver, invoice_on, is_dear]")
    try await fixture.audit("2025-03", ["own": body + "\nlet: {is_dear: pay_amt > 1}"])
    let subject = try await fixture.value("select subject from review.flagged_case")
    let expected = [
      "pay_cert_id": "1", "pay_amt": "150.1", "xpay_date": "2025-03-02", "fiscal_year": "2025",
      "claimant": "",
      "approver": "", "invoice_on": "", "is_dear": "true",
    ]
    #expect(try JSONDecoder().decode([String: String].self, from: Data(subject.utf8)) == expected)
  }

  /// 250 rows: 200 are listed, the dearest first; count, sum and hash are over all of them.
  @Test func aLongListIsCutAndHashed() async throws {
    let fixture = try await fixture()
    try await fixture.sql(
      """
      insert into source.payment (pay_cert_id, agency_code, pay_amt, xpay_date)
      select 'p' || n, '000101', (n * 7919 % 251) + 0.01, '2025-03-01'::date + n % 31 from generate_series(1, 250) as n
      """)
    try await fixture.audit("2025-03", ["own": OwnRule.dearYear])
    let all = try await fixture.rows(
      """
      select jsonb_build_object('dataset', 'payment', 'key', pay_cert_id, 'version', version)
      from ledger.payment order by pay_amt desc, version
      """)
    let listed = try await fixture.rows(
      "select jsonb_array_elements(evidence -> 'rows') from review.flagged_case")
    #expect(listed == Array(all.prefix(200)))
    let hash = try await fixture.store.one(
      "select encode(sha256(convert_to($1, 'UTF8')), 'hex')", [all.joined(separator: "\n")]
    ).first(as: String.self)
    let sum = try await fixture.value("select sum(pay_amt) from ledger.payment")
    #expect(
      try await fixture.value(
        "select evidence ->> 'count', evidence ->> 'sum', evidence ->> 'sha256', amount from review.flagged_case"
      )
        == "250|\(sum)|\(hash)|\(sum)")
  }

  /// All shipped rules over empty datasets and over none: everything adds up, and nobody is accused.
  @Test(arguments: [true, false])
  func shippedRulesAddUp(hasDatasets: Bool) async throws {
    let fixture = try await AuditFixture()
    for dataset in fixture.catalogue.datasets where hasDatasets && dataset.name != "agency" && !dataset.isOwn
    {
      try await fixture.create(dataset.name)
    }
    if hasDatasets {
      try await fixture.insert(
        "reception",
        [
          [
            "reception_id": "r", "agency_code": "000109", "held_on": "2025-03-05", "guest_count": "10",
            "companion_count": "4", "official_letter_no": " ",
          ]
        ])
    }
    let report = try await fixture.audit(
      "2025-03", with: try await fixture.runner(try fixture.shippedRules()))
    #expect(
      try await fixture.rows(
        """
        select rule_id from review.run_rule as a
        where a.flagged + data_missing + clear + not_applicable + error not in (3, 4) or error > 0
        """) == [])
    let cases = try await fixture.rows("select rule_id, agency_code from review.flagged_case order by 1")
    #expect(
      cases
        == (hasDatasets
          ? [
            "reception-companion-limit|000109", "reception-list-incomplete|000109",
            "reception-no-official-letter|000109",
          ] : []))
    #expect(report.isComplete == hasDatasets)
  }
}
