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
