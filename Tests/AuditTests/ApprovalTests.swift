import Catalogue
import LibPQ
import Rulebook
import Testing
import TestSupport

@testable import Audit

/// Content that did not ship judges only when a second login approved exactly it.
@Suite(.database(.migrated))
struct ApprovalTests {
  private let fixture: AuditFixture
  private let proposer: Connection
  private let approver: Connection

  init() async throws {
    fixture = try await AuditFixture()
    try await fixture.create("payment")
    try await fixture.pay("1", "2025-03-02", "101")
    let database = fixture.database
    proposer = try await database.connect(user: try await database.makeLogin(attributes: "superuser"))
    approver = try await database.connect(user: try await database.makeLogin(attributes: "superuser"))
  }

  private func change(_ body: String = OwnRule.dear) throws -> RulebookChange {
    let rule = try #require(try fixture.rulebook(["own": body]).rulebook.rule("own"))
    return RulebookChange(name: "own", content: rule.canonicalText, shipped: nil)
  }

  private func audit(_ changes: [RulebookChange], _ body: String = OwnRule.dear, allowing: Bool = false)
    async throws -> MonthReport
  {
    let runner = try await fixture.runner(
      try fixture.rulebook(["own": body]), approval: .local(changed: changes))
    var request = AuditRequest(month: AuditMonth(year: 2025, month: 3))
    request.allowsUnapproved = allowing
    let database = fixture.database
    let report = try await runner.audit(request, openSource: { try await database.connect() })
    return try #require(report.months.last)
  }

  /// The hashes of what was proposed, and that of the whole.
  private func propose(_ changes: [RulebookChange], by login: Connection? = nil) async throws -> [String] {
    let list = CanonicalText.list(
      changes.map { change in
        CanonicalText.object(
          [("name", change.name), ("kind", change.kind.rawValue), ("content", change.content)]
            .map { ($0.0, CanonicalText.string($0.1)) })
      })
    let rows = try await (login ?? proposer).query(
      "select * from review.propose_content($1::jsonb, 'a reason')", [list])
    return rows.compactMap { $0["content_sha256"] } + [rows.first?["batch_sha256"] ?? ""]
  }

  private func approve(_ hashes: [String], by login: Connection? = nil) async throws {
    try await (login ?? approver).execute("select * from review.approve_content($1::text[], null)", [hashes])
  }

  /// The key with which the database refuses; nil: it does not.
  private func refusal(_ body: () async throws -> Void) async throws -> String? {
    do {
      try await body()
      return nil
    } catch let error as DatabaseError {
      #expect(error.sqlState.rawValue.hasPrefix("MC"))
      return error.detail
    }
  }

  @Test func unapprovedContentIsRefusedBeforeAnythingIsWritten() async throws {
    await #expect(throws: UnapprovedContent(names: ["own"])) { _ = try await audit([try change()]) }
    for table in ["ledger.pull", "ledger.payment", "review.run", "review.content", "review.loaded_table"] {
      #expect(try await fixture.value("select count(*) from \(table)") == "0", "\(table)")
    }
  }

  @Test func whatIsAllowedIsWrittenIntoTheRun() async throws {
    let report = try await audit([try change()], allowing: true)
    #expect(report.standing.name == "unapproved")
    #expect(report.standing.unapproved == ["own"])
    #expect(
      try await fixture.rows("select approval, unapproved, approvals from review.run") == [
        "unapproved|{own}|{}"
      ])
  }

  @Test func aSecondLoginsApprovalMakesItActive() async throws {
    let hashes = try await propose([try change()])
    await #expect(throws: UnapprovedContent(names: ["own"])) { _ = try await audit([try change()]) }
    try await approve([hashes[0]])
    let report = try await audit([try change()])
    #expect(report.standing.name == "approved")
    #expect(
      try await fixture.rows("select approval, unapproved, approvals from review.run") == ["approved|{}|{1}"])
    #expect(try await fixture.cases().count == 1)
    // Any other content of the same name needs an approval of its own.
    let other = OwnRule.dear.replacing("100", with: "99")
    await #expect(throws: UnapprovedContent(names: ["own"])) {
      _ = try await audit([try change(other)], other)
    }
  }

  @Test func whoProposesMayNotApprove() async throws {
    let hashes = try await propose([try change()])
    #expect(try await refusal { try await approve([hashes[0]], by: proposer) } == "own-proposal")
    #expect(try await refusal { try await approve([hashes[1]], by: proposer) } == "own-proposal")
    #expect(try await fixture.value("select count(*) from review.approved_content") == "0")
  }

  @Test func contentThatChangedSinceIsNotApproved() async throws {
    let first = try await propose([try change()])
    let second = try await propose([try change(OwnRule.dear.replacing("100", with: "99"))])
    #expect(try await refusal { try await approve([first[0]]) } == "changed-since")
    #expect(try await refusal { try await approve([first[1]]) } == "changed-since")
    // All or none.
    #expect(try await refusal { try await approve([second[0], first[0]]) } == "changed-since")
    #expect(try await fixture.value("select count(*) from review.approved_content") == "0")
    try await approve([second[0]])
    #expect(try await refusal { try await approve(["0000000000"]) } == "unknown-hash")
    #expect(try await refusal { try await approve([]) } == "unknown-hash")
  }

  @Test func anOlderApprovalDoesNotComeBackToLife() async throws {
    let body = OwnRule.dear.replacing("100", with: "99")
    let first = try await propose([try change()])
    try await approve([first[0]])
    let second = try await propose([try change(body)])
    try await approve([second[0]])
    await #expect(throws: UnapprovedContent(names: ["own"])) { _ = try await audit([try change()]) }
    try await approver.execute("select * from review.withdraw_content($1::text[], 'a slip')", [[second[0]]])
    for text in [OwnRule.dear, body] {
      await #expect(throws: UnapprovedContent(names: ["own"])) {
        _ = try await audit([try change(text)], text)
      }
    }
    // Proposed and approved once more, it is active once more.
    try await approve([try await propose([try change()])[0]])
    #expect(try await audit([try change()]).standing.name == "approved")
  }

  @Test func aRemovalIsApprovedLikeAnyChange() async throws {
    let changes = [try change(), RulebookChange(name: "gone-rule", content: nil, shipped: "{}")]
    let hashes = try await propose(changes)
    try await approve([hashes[1]])
    await #expect(throws: UnapprovedContent(names: ["gone-rule"])) { _ = try await audit(changes) }
    #expect(try await refusal { try await approve([hashes[1]]) } == "already-approved")
    // The whole: what is approved already stays so, the rest is approved now.
    try await approve([hashes[2]])
    #expect(try await audit(changes).standing.approvals == [1, 2])
  }

  @Test func ofTwoAtOnceOneApproves() async throws {
    let hashes = try await propose([try change()])
    let database = fixture.database
    let third = try await database.connect(user: try await database.makeLogin(attributes: "superuser"))
    try await approver.execute("begin")
    try await approve([hashes[0]])
    async let late = refusal { try await approve([hashes[0]], by: third) }
    try await eventually("the second waits for the first") {
      try await fixture.value(
        """
        select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())
        """) == "t"
    }
    try await approver.execute("commit")
    #expect(try await late == "already-approved")
    #expect(
      try await fixture.value("select approved_by = '\(await approver.user)' from review.rule_proposal")
        == "t")
    await third.close()
  }

  @Test func ofTwoProposalsAtOnceOneWaits() async throws {
    let (one, two) = (try change(), try change(OwnRule.dear.replacing("100", with: "99")))
    async let first = propose([one])
    async let second = propose([two], by: approver)
    _ = try await (first, second)
    #expect(
      try await fixture.value(
        "select count(*) filter (where superseded_by is null), count(*) from review.rule_proposal") == "1|2")
    #expect(
      try await fixture.value(
        "select bool_and(superseded_by > proposal_id) from review.rule_proposal where superseded_by is not null"
      )
        == "t")
  }

  @Test func theSameIsNotProposedTwice() async throws {
    _ = try await propose([try change()])
    #expect(try await refusal { _ = try await propose([try change()], by: approver) } == "already-proposed")
  }

  @Test(arguments: [
    "", "  \n", "\u{3000}", "a\u{7}b", "a\u{202E}b", String(repeating: "x", count: 2001),
  ])
  func badReasonsAreRefused(reason: String) async throws {
    let list = #"[{"name": "own", "kind": "rule", "content": "{}"}]"#
    #expect(
      try await refusal {
        try await proposer.execute("select * from review.propose_content($1::jsonb, $2)", [list, reason])
      } == "bad-reason")
  }

  @Test func everyActIsInTheChain() async throws {
    let hashes = try await propose([try change()])
    try await approve([hashes[1]])
    try await approver.execute("select * from review.withdraw_content($1::text[], 'wrong')", [[hashes[0]]])
    #expect(
      try await fixture.rows(
        """
        select kind, body::jsonb ->> 'act', body::jsonb ->> 'contents' = 'own \(hashes[0])'
        from review.chain_record where kind = 'approval' order by record_number
        """) == ["approval|propose|t", "approval|approve|t", "approval|withdraw|t"])
  }

  @Test func aStoreThatKnowsAnotherReleaseIsToBeMigrated() async throws {
    let runner = try await fixture.runner(try fixture.rulebook(["own": OwnRule.dear]))
    try await fixture.release("{}")
    await #expect(throws: UnknownRelease.self) { _ = try await runner.audit(request, openSource: source) }
    await #expect(throws: UnknownRelease.self) { _ = try await runner.check(request) }
    #expect(try await fixture.value("select count(*) from review.run") == "0")
  }

  /// Whoever records runs by hand gets no further than the program.
  @Test func theStoreBelievesNoFalseClaim() async throws {
    _ = try await audit([try change()], allowing: true)
    let book = try fixture.rulebook(["own": OwnRule.dear]).rulebook.canonicalText
    let other = try fixture.rulebook(["own": OwnRule.dear.replacing("100", with: "99")]).rulebook
      .canonicalText
    #expect(try await refusal { try await claim("'unapproved', '{own}', '{}'", book) } == nil)
    #expect(try await refusal { try await claim("'release', '{}', '{}'", book) } == "false-standing")
    #expect(
      try await refusal { try await claim("'unapproved', '{another}', '{}'", book) } == "false-standing")
    #expect(try await refusal { try await claim("'release', '{own}', '{}'", book) } == "false-standing")
    #expect(try await refusal { try await claim("'unapproved', '{own}', '{}'", other) } == "foreign-content")
    // Another rulebook's hash, and still the rule that judged.
    #expect(
      try await refusal {
        try await claim("'unapproved', '{own}', '{}'", other, hash: "sha256(convert_to($1, 'UTF8'))")
      } == "foreign-content")

    let hashes = try await propose([try change()])
    #expect(try await refusal { try await claim("'approved', '{}', '{1}'", book) } == "false-standing")
    try await approve([hashes[0]])
    #expect(try await refusal { try await claim("'approved', '{}', '{1}'", book) } == nil)
    #expect(try await refusal { try await claim("'approved', '{}', '{2}'", book) } == "false-standing")
    #expect(try await refusal { try await claim("'release', '{}', '{}'", book) } == "false-standing")
    try await approver.execute("select * from review.withdraw_content($1::text[], 'a slip')", [[hashes[0]]])
    #expect(try await refusal { try await claim("'approved', '{}', '{1}'", book) } == "false-standing")
  }

  /// Records the first run once more, with another claim: approval, unapproved, approvals.
  private func claim(_ claim: String, _ rulebook: String, hash: String = "decode(rulebook_sha256, 'hex')")
    async throws
  {
    let store = try await fixture.database.connect()
    try await store.transaction { store in
      let run = try await store.one(
        Statement(
          """
          insert into review.run (
            month, pull_id, started_at, local_date, is_complete, approval, unapproved, approvals, rulebook_sha256,
            program_version, agencies)
          select month, pull_id, started_at, local_date, is_complete, \(claim), encode(\(hash), 'hex'),
            program_version, agencies
          from review.run where run_id = 1 and $1::text is not null
          returning run_id
          """), [rulebook]
      ).first(as: Int64.self)
      try await store.execute(
        """
        insert into review.run_rule (run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error,
          rows_judged, rows_missing, rule_version)
        select $1::bigint, rule_id, period, flagged, data_missing, clear, not_applicable, error, rows_judged,
          rows_missing, rule_version
        from review.run_rule where run_id = 1
        """, [run])
      try await store.execute("select review.prepare_run($1)", [run])
      try await store.execute("select * from review.append_run($1::bigint, $2)", [run, rulebook])
    }
    await store.close()
  }

  private var request: AuditRequest { AuditRequest(month: AuditMonth(year: 2025, month: 3)) }
  private var source: AuditRunner.Opening {
    { [database = fixture.database] in try await database.connect() }
  }

  @Test func aCheckJudgesAndSaysSo() async throws {
    _ = try await audit([try change()], allowing: true)
    let runner = try await fixture.runner(
      try fixture.rulebook(["own": OwnRule.dear]), approval: .local(changed: [try change()]))
    let report = try await runner.check(AuditRequest(month: AuditMonth(year: 2025, month: 3)))
    #expect(report.flagged == 1)
    #expect(report.standing.unapproved == ["own"])
  }
}
