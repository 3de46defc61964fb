import Foundation
import LibPQ
import Testing
import TestSupport

/// What `cases list` and `cases overdue` show.
@Suite(.database(.casework)) struct CaseListTests {
  @Test func theListFiltersAndSorts() async throws {
    let fixture = try await CaseworkFixture()
    let (p1, p2, p3, p5) = (
      try await fixture.caseOf("p1"), try await fixture.caseOf("p2"), try await fixture.caseOf("p3"),
      try await fixture.caseOf("p5")
    )
    let all = try await fixture.listed()
    #expect(Array(all.prefix(4)) == [p2, p3, p1, p5])
    #expect(all.count == 5)
    let twice = all[4]
    #expect(try await fixture.listed("--sort", "amount") == [p2, twice, p3, p1, p5])
    #expect(try await fixture.listed("--sort", "newest") == all.sorted { Int64($0) ?? 0 > Int64($1) ?? 0 })
    #expect(try await fixture.listed("--rule", "dear", "--unit", "0001") == [p2, p1, p5])
    #expect(try await fixture.listed("--unit", "000102", "000201").contains(p1) == false)
    #expect(try await fixture.listed("--severity", "low") == [twice])
    #expect(try await fixture.listed("--min-amount", "150.10", "--max-amount", "300") == [p3, p1])
    #expect(try await fixture.listed("--min-amount", "150.11", "--severity", "high") == [p2, p3])
    #expect(try await fixture.listed("--period", "2025-04") == [])
    #expect(try await fixture.listed("--older-than", "1") == [])
    #expect(try await fixture.listed("--newer-than", "1") == all)
    try await fixture.store.execute(
      "update review.case_file set is_backlog = true where case_id = $1::bigint", [p3])
    #expect(try await fixture.listed("--backlog") == [p3])
    #expect(try await fixture.listed("--no-backlog").contains(p3) == false)
    let text = try await fixture.program.run("cases", "list", "--backlog")
    #expect(text.output.contains("open (backlog)"))
  }

  /// A case over several units belongs to each of them.
  @Test func aSharedCaseIsListedForEachOfItsUnits() async throws {
    let fixture = try await CaseworkFixture()
    let shared: String = try await fixture.store.one(
      "select case_id::text from review.case_file where rule_id = 'twice'"
    ).first()
    for unit in ["000101", "000201", "0002"] {
      #expect(try await fixture.listed("--rule", "twice", "--unit", unit) == [shared])
    }
    #expect(try await fixture.listed("--rule", "twice", "--unit", "000102") == [])
    // As reviewers of one of its units, and of none, find it.
    let (_, own) = try await fixture.reviewer(of: "000101")
    #expect(try await fixture.listed("--rule", "twice", by: own) == [shared])
    #expect(try await fixture.listed("--rule", "twice", "--unit", "0001", by: own) == [shared])
    let (_, other) = try await fixture.reviewer(of: "000102")
    #expect(try await fixture.listed("--rule", "twice", by: other) == [])
    #expect(try await fixture.listed(by: other) == [fixture.caseOf("p2")])
  }

  @Test(arguments: ["severity", "amount", "due", "oldest", "newest", "rule", "unit"])
  func pagesAddUpToTheWhole(order: String) async throws {
    let fixture = try await CaseworkFixture()
    let all = try await fixture.listed("--sort", order)
    var paged: [String] = []
    while paged.count < 10 {
      let after = paged.last.map { ["--after", $0] } ?? []
      let page = try await fixture.program.run(
        ["cases", "list", "--sort", order, "--limit", "2", "--format", "json"] + after)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(page.output.utf8)) as? [String: Any])
      let cases = try #require(json["cases"] as? [[String: Any]])
      paged += cases.compactMap { ($0["case_id"] as? Int).map(String.init) }
      if json["next_after"] is NSNull { break }
    }
    #expect(paged == all)
  }

  @Test func theSortColumnsAreThoseOfTheNewestEvidence() async throws {
    let fixture = try await CaseworkFixture()
    try await fixture.store.run(
      script: "update source.payment set pay_amt = 5000 where pay_cert_id = 'p1'")
    let audit = try await fixture.program.run("audit", "--month", "2025-03", "--allow-unapproved")
    #expect(audit.status == 0, "\(audit.error)")
    let headings = audit.output.split(separator: "\n").first?.split(separator: " ").map(String.init)
    #expect(
      headings == [
        "month", "run", "complete", "rules", "agencies", "flagged", "opened", "reopened", "gone", "unchecked",
        "erred",
      ])
    let stale: Int = try await fixture.store.one(
      """
      select count(*) from review.case_file as c
      join review.case_evidence as e using (case_id, evidence_version)
      where (c.listed_severity, c.listed_kind, c.listed_amount) is distinct from (e.severity, e.kind, e.amount)
      """
    ).first()
    #expect(stale == 0)
    #expect(try await fixture.listed("--rule", "dear").first == fixture.caseOf("p1"))
  }

  @Test func overdueCasesAreTheLongestFirst() async throws {
    let fixture = try await CaseworkFixture()
    let (p1, p2, p3) = (
      try await fixture.caseOf("p1"), try await fixture.caseOf("p2"), try await fixture.caseOf("p3")
    )
    try await fixture.store.run(
      script: Statement(
        """
        update review.case_file set due_on = null, due_note = 'no deadline';
        update review.case_file set due_on = '2025-05-10', due_note = null where case_id = \(p1);
        update review.case_file set due_on = '2025-05-01', due_note = null where case_id = \(p2);
        update review.case_file set due_on = '2025-05-11', due_note = null where case_id = \(p3);
        """))
    func overdue(_ day: String) async throws -> [String] {
      let outcome = try await fixture.program.run("cases", "overdue", "--on", day, "--format", "csv")
      #expect(outcome.status == 0, "\(outcome.error)")
      return outcome.output.split(separator: "\r\n").dropFirst().map {
        String($0.split(separator: ",")[0])
      }
    }
    #expect(try await overdue("2025-05-11") == [p2, p1])
    #expect(try await overdue("2025-05-12") == [p2, p1, p3])
    #expect(try await overdue("2025-05-01") == [])
    #expect(try await fixture.listed("--overdue") == [p2, p3, p1])
    let dismissed = try await fixture.program.run("cases", "decide", p2, "dismissed", "--reason", "错")
    #expect(dismissed.status == 0, "\(dismissed.error)")
    #expect(try await overdue("2025-05-12") == [p1, p3])
    #expect(try await fixture.program.run("cases", "overdue", "--on", "2025-02-30").status == 64)
  }

  @Test(arguments: [
    ["--state", "closed"], ["--min-amount", "1e9"], ["--older-than", "0"], ["--limit", "-1"],
    ["--sort", "beauty"], ["--after", "999"], ["--rule", "deer"], ["--severity", "grave"],
  ])
  func wrongUseIsSaid(arguments: [String]) async throws {
    let fixture = try await CaseworkFixture()
    let outcome = try await fixture.program.run(["cases", "list"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }

  /// Names stand in the wording, in the figures, and in the subject of `twice`.
  @Test(arguments: ["text", "csv", "json"]) func peopleAreMaskedUnlessAskedFor(format: String) async throws {
    let fixture = try await CaseworkFixture()
    let (_, own) = try await fixture.reviewer(of: "0001")
    let twice: String = try await fixture.store.one(
      "select case_id::text from review.case_file where rule_id = 'twice'"
    ).first()
    try await fixture.store.execute(
      "update review.case_file set due_on = '2025-05-10', due_note = null where case_id = $1::bigint", [twice]
    )
    let calls = [
      ["list"], ["overdue", "--on", "2025-06-01"], ["show", twice], ["show", try await fixture.caseOf("p1")],
      ["explain", twice], ["explain", try await fixture.caseOf("p1")],
    ]
    for program in [fixture.program, own] {
      for call in calls {
        let arguments = ["cases"] + call + ["--format", format]
        let masked = try await program.run(arguments)
        #expect(masked.status == 0, "\(masked.error)")
        #expect(!masked.output.contains("欧阳修文"), "\(call)")
        // As CSV a case is the list of what was done to it.
        if format == "csv", call[0] == "show" { continue }
        #expect(masked.output.contains("欧**"), "\(call)")
        #expect(masked.error.contains("--personal"), "\(call)")
        let open = try await program.run(arguments + ["--personal"])
        #expect(open.output.contains("欧阳修文") && !open.output.contains("欧**"), "\(call)")
        #expect(!open.error.contains("--personal"))
      }
    }
    // What names nobody is left as it is, and nothing is said.
    let plain = try await fixture.program.run("cases", "list", "--period", "2025-04", "--format", format)
    #expect(plain.status == 0 && !plain.error.contains("--personal"))
  }

  @Test func formulasAndControlCharactersDoNoHarm() async throws {
    let fixture = try await CaseworkFixture()
    try await fixture.forge("update review.case_evidence set reason_en = E'\\x1b[2Jgone' where amount = 900")
    let csv = try await fixture.program.run("cases", "list", "--personal", "--format", "csv")
    #expect(csv.output.contains(",'=cmd|calc paid 120 yuan,"))
    #expect(csv.output.contains(",900.00,"))
    let text = try await fixture.program.run("cases", "list")
    #expect(!text.output.contains("\u{1B}"))
  }

  @Test func peopleReadWordsAndProgramsCodes() async throws {
    let fixture = try await CaseworkFixture()
    let shown = try await fixture.program.run("cases", "list", "--rule", "dear", "--lang", "zh-CN")
    let first = try #require(shown.output.split(separator: "\n").dropFirst().first)
    #expect(first.contains("高") && first.contains("待核查"))
    #expect(!first.contains("high") && !first.contains("open"))
    let csv = try await fixture.program.run(
      "cases", "list", "--rule", "dear", "--lang", "zh-CN", "--format", "csv")
    let row = try #require(csv.output.split(whereSeparator: \.isNewline).dropFirst().first)
    #expect(row.contains(",high,") && row.contains(",open,"))
  }
}
