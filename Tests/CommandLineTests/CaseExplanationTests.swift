import Foundation
import LibPQ
import Store
import Testing
import TestSupport

/// Why a case was flagged, and that it can be judged again; how the rules do.
@Suite(.database(.casework)) struct CaseExplanationTests {
  @Test func itTellsTheArticleOfTheDayAndMasksPeople() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    let masked = try await fixture.program.run("cases", "explain", id)
    #expect(masked.status == 0, "\(masked.error)")
    #expect(masked.output.contains("《新法》第二条") && !masked.output.contains("旧法"))
    #expect(masked.output.contains("payment#") && masked.output.contains("pay_cert_id=p1"))
    #expect(masked.output.contains("欧** paid 150.1 yuan"))
    #expect(!masked.output.contains("欧阳修文"))
    #expect(masked.error.contains("--personal"))
    let json = try await fixture.program.run("cases", "explain", id, "--format", "json")
    #expect(!json.output.contains("欧阳修文"))
    let open = try await fixture.program.run("cases", "explain", id, "--personal")
    #expect(open.output.contains("欧阳修文 paid 150.1 yuan"))
  }

  /// A subject that names a person is masked, and the query still finds the case.
  @Test(arguments: [false, true]) func theQueryFindsTheCase(isPersonal: Bool) async throws {
    let fixture = try await CaseworkFixture()
    let id: String = try await fixture.store.one(
      "select case_id::text from review.case_file where rule_id = 'twice'"
    ).first()
    let outcome = try await fixture.program.run(
      ["cases", "explain", id, "--format", "json"] + (isPersonal ? ["--personal"] : []))
    #expect(outcome.output.contains("欧阳修文") == isPersonal)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let script = try #require(json["query"] as? String)
    let query = try #require(script.split(separator: ";\n", maxSplits: 1).last)
    let rows = try await fixture.store.query(Statement(String(query.dropLast(query.hasSuffix(";") ? 1 : 0))))
    #expect(rows.count == 1)
    #expect(rows.first?["subject"]?.contains("欧阳修文") == true)
  }

  @Test func itIsJudgedAgainAsOfItsRun() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    let shared: String = try await fixture.store.one(
      "select case_id::text from review.case_file where rule_id = 'twice'"
    ).first()
    // The source has forgotten all of it since.
    try await fixture.store.run(script: "delete from source.payment where pay_cert_id in ('p1', 'p3')")
    #expect(try await fixture.program.run("pull", "--month", "2025-03", "--all").status == 0)
    for number in [id, shared] {
      let outcome = try await fixture.program.run("cases", "explain", number, "--run-again")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
      #expect(outcome.output.contains("equal"))
    }
    // Nothing of it is left.
    let left: Int = try await fixture.store.one("select count(*) from pg_class where relname = 'judged_case'")
      .first()
    #expect(left == 0)
  }

  /// Bids and suppliers have no agency: a reviewer finds the rows of his own cases by the tender, and no others'.
  @Test func aReviewerReadsTheRecordsOfHisCaseWhereverTheyStand() async throws {
    let fixture = try await CaseworkFixture()
    try fixture.folder.write(
      """
      id: barred
      title: {zh-CN: 禁入, en: Barred}
      severity: high
      kind: breach
      basis: [{law: 某法, article: 第一条}]
      from: bid
      agency: tender.agency_code
      on: submitted_at::date
      join:
        tender: {dataset: tender, keys: [tender_id]}
        supplier: {dataset: supplier, keys: {supplier_code: bidder_code}}
      flag: submitted_at::date between supplier.barred_from and supplier.barred_to
      subject: [bid_id]
      reason: {zh-CN: "{contact_name}", en: "{contact_name}"}
      check: {zh-CN: 核对, en: Look}
      false_positives: {zh-CN: 无, en: None}

      """, to: "rules/own/barred.yaml")
    try await fixture.store.run(
      script: """
        create table source.tender (tender_id text, agency_code text);
        insert into source.tender values ('t1', '000101'), ('t2', '000102');
        create table source.supplier (supplier_code text, supplier_name text, phone text, barred_from date, barred_to date);
        insert into source.supplier values ('s', '某公司', '13800001111', '2025-01-01', '2025-12-31');
        create table source.bid (
          bid_id text, tender_id text, bidder_code text, submitted_at timestamptz, contact_name text);
        insert into source.bid values ('b1', 't1', 's', '2025-03-05 09:00+08', '慕容一二'),
          ('b2', 't2', 's', '2025-03-06 09:00+08', '慕容三四');
        """)
    let audit = try await fixture.program.run("audit", "--month", "2025-03", "--allow-unapproved")
    #expect(audit.status == 0, "\(audit.error)")
    let id: String = try await fixture.store.one(
      "select case_id::text from review.case_file where subject ->> 'bid_id' = 'b1'"
    ).first()
    let (login, own) = try await fixture.reviewer(of: "000101")
    let outcome = try await own.run("cases", "explain", id)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("bid#") && outcome.output.contains("tender_id=t1"))
    #expect(outcome.output.contains("慕**") && !outcome.output.contains("慕容一二"))
    let session = try await TestDatabase.current.connect(user: login)
    func rows(_ query: String) async throws -> [String?] {
      try await session.query(Statement(query)).map { $0[0] }
    }
    #expect(try await rows("select bid_id from review.ledger_bid") == ["b1"])
    #expect(try await rows("select supplier_name from review.ledger_supplier") == ["某公司"])
    for personal in ["contact_name from review.ledger_bid", "phone from review.ledger_supplier"] {
      await #expect(throws: DatabaseError.self) { _ = try await rows("select \(personal)") }
    }
    await session.close()
  }

  /// A figure of the law that changed since counts as it stood then; whoever may not put it back is told.
  @Test func itIsJudgedByTheTablesOfItsRun() async throws {
    let fixture = try await CaseworkFixture()
    try fixture.folder.write(
      """
      id: capped
      title: {zh-CN: 超限, en: Over the cap}
      severity: high
      kind: breach
      basis: [{law: 某法, article: 第一条}]
      from: payment
      on: xpay_date
      let: {cap: "legal_limit('cap', xpay_date)"}
      flag: pay_amt > cap
      subject: [pay_cert_id]
      reason: {zh-CN: "上限 {cap}", en: "cap {cap}"}
      check: {zh-CN: 核对, en: Look}
      false_positives: {zh-CN: 无, en: None}

      """, to: "rules/own/capped.yaml")
    func audit(cap: Int) async throws {
      try fixture.folder.write(
        """
        name,amount,unit,effective_from,effective_to,basis,verification
        cap,\(cap),yuan,2020-01-01,,某法,verified

        """, to: "rules/tables/legal_limit.csv")
      let outcome = try await fixture.program.run("audit", "--month", "2025-03", "--allow-unapproved")
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    try await audit(cap: 500)
    let id: String = try await fixture.store.one(
      "select case_id::text from review.case_file where rule_id = 'capped'"
    ).first()
    try await audit(cap: 1000)
    #expect(try await fixture.program.run("cases", "show", id).output.contains("not_reproduced"))
    let auditor = try await TestDatabase.current.makeLogin()
    _ = try await fixture.store.query("select review.grant_role($1, 'auditor')", [auditor])
    var operated = fixture.program
    operated.environment["MINGCHA_STORE"] = TestDatabase.current.conninfo(user: auditor)
    for program in [fixture.program, operated] {
      let outcome = try await program.run("cases", "explain", id, "--run-again")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
      #expect(outcome.output.contains("equal"))
    }
    // Today's figure is in its place again.
    let today: String = try await fixture.store.one("select amount::text from rulebook.legal_limit").first()
    #expect(today == "1000")
    // Where it cannot be put back, the answer says by which table it was judged.
    try await fixture.store.run(
      script: Statement("revoke delete on rulebook.legal_limit from mingcha_auditor"))
    let unrestored = try await operated.run("cases", "explain", id, "--run-again")
    #expect(unrestored.status == 2)
    #expect(unrestored.error.contains("legal_limit"), "\(unrestored.output)\(unrestored.error)")
    let (_, reviewer) = try await fixture.reviewer(of: "0001")
    let refused = try await reviewer.run("cases", "explain", id, "--run-again")
    #expect(refused.status == 64)
    #expect(refused.error.contains("reads the whole ledger"), "\(refused.error)")
  }

  @Test func aForgedFigureIsFound() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    try await fixture.forge(
      """
      update review.case_evidence set evidence = jsonb_set(evidence, '{figures,pay_amt}', '999.99')
      where case_id = \(id)
      """)
    let outcome = try await fixture.program.run("cases", "explain", id, "--run-again", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("evidence.figures.pay_amt") && outcome.output.contains("999.99"))
  }

  @Test func aChangedLedgerIsFound() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    try await fixture.store.run(script: "update ledger.payment set pay_amt = 50 where pay_cert_id = 'p1'")
    let outcome = try await fixture.program.run("cases", "explain", id, "--run-again")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("no such case"))
  }

  @Test func rulesThatWantAReviewAreNamed() async throws {
    let fixture = try await CaseworkFixture()
    try await fixture.store.run(
      script: """
        insert into source.payment
        select 'q' || n, '000101', date '2025-03-10', 101, 'q' || n from generate_series(1, 6) as n
        """)
    #expect(try await fixture.program.run("audit", "--month", "2025-03", "--allow-unapproved").status == 0)
    for number in 1...6 {
      let id = try await fixture.caseOf("q\(number)")
      let state = number <= 2 ? "confirmed" : "dismissed"
      #expect(try await fixture.program.run("cases", "decide", id, state, "--reason", "看过").status == 0)
    }
    let outcome = try await fixture.program.run("rules", "stats", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let rules = try #require(json["rules"] as? [[String: Any]])
    let dear = try #require(rules.first { $0["rule_id"] as? String == "dear" })
    #expect(dear["cases"] as? Int == 10)
    #expect(dear["undecided"] as? Int == 4)
    #expect((dear["confirmed_percent"] as? NSNumber)?.stringValue == "33.3")
    #expect((dear["dismissed_percent"] as? NSNumber)?.stringValue == "66.7")
    #expect((dear["flagged_percent"] as? NSNumber)?.stringValue == "90.91")
    #expect(dear["flags_too_much"] as? Bool == true)
    #expect(dear["mostly_dismissed"] as? Bool == true)
    let twice = try #require(rules.first { $0["rule_id"] as? String == "twice" })
    #expect(twice["flags_too_much"] as? Bool == false)
    #expect(twice["mostly_dismissed"] as? Bool == false)
  }

  /// What a lack of data keeps alive was not flagged by the newest run, and does not make the share exceed the whole.
  @Test func theShareFlaggedIsThatOfTheNewestRun() async throws {
    let fixture = try await CaseworkFixture()
    let audit = ["audit", "--month", "2025-03", "--allow-unapproved"]
    try await fixture.store.run(
      script: """
        insert into source.payment
        select 'q' || n, '000101', date '2025-03-10', 101, 'q' || n from generate_series(1, 6) as n
        """)
    #expect(try await fixture.program.run(audit).status == 0)
    try await fixture.store.run(
      script: """
        delete from source.payment where pay_cert_id like 'q%';
        insert into source.payment values ('u1', '000101', '2025-03-11', null, 'u')
        """)
    #expect(try await fixture.program.run(audit).status == 0)
    let rules = try await fixture.store.query(Statements.named("rule_stats"))
    let dear = try #require(rules.first { try $0.get("rule_id") == "dear" })
    #expect(try dear.get("cases") == 10)
    #expect(try dear.get("rows_judged") == 5)
    #expect(try dear.get("flagged_percent") == "80.00")
  }
}
