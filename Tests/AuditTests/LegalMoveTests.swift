import LibPQ
import Testing
import TestSupport

/// Every move that is legal, and every one that is not.
@Suite(.database(.migrated))
struct LegalMoveTests {
  private static let states = ["open", "reviewing", "confirmed", "rectifying", "rectified", "dismissed"]

  private struct Move: Hashable {
    let from: String
    let to: String
  }

  private func legal(_ desk: CaseDesk, by maker: String? = nil) async throws -> Set<Move> {
    let rows = try await desk.admin.query("select from_state, to_state, made_by from review.legal_move")
    return Set(
      rows.filter { maker == nil || $0["made_by"] == maker }.map {
        Move(from: $0["from_state"] ?? "", to: $0["to_state"] ?? "")
      })
  }

  @Test func theTableSaysWhatTheDesignSays() async throws {
    let desk = try await CaseDesk()
    let rows = try await desk.admin.query(
      """
      select from_state || '>' || to_state || ' ' || made_by || case when needs_reason then ' reason' else '' end
        || case when needs_other_login then ' other' else '' end as line
      from review.legal_move order by 1
      """)
    #expect(
      rows.compactMap { $0[0] } == [
        "confirmed>dismissed person reason other", "confirmed>rectifying person reason",
        "dismissed>open person reason", "dismissed>open run reason", "open>confirmed person",
        "open>dismissed person reason", "open>dismissed run reason", "open>reviewing person",
        "rectified>open run reason", "rectifying>rectified person other", "reviewing>confirmed person",
        "reviewing>dismissed person reason", "reviewing>open person",
      ])
  }

  @Test func aPersonMakesEveryLegalMoveAndNoOther() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(36)
    let legal = try await legal(desk, by: "person")
    var id = 0
    for from in Self.states {
      for to in Self.states {
        id += 1
        try await desk.bring(id, to: from)
        let before = try await desk.version(of: id)
        let refusal = await desk.refusal { try await desk.decide(desk.two, id, to) }
        let isLegal = legal.contains(Move(from: from, to: to))
        #expect(refusal == (isLegal ? nil : "illegal-move"), "\(from) to \(to)")
        #expect(try await desk.state(of: id) == (isLegal ? to : from))
        #expect(try await desk.version(of: id) == before + (isLegal ? 1 : 0))
      }
    }
    #expect(await desk.refusal { try await desk.decide(desk.one, 1, "nonsense") } == "illegal-move")
    #expect(await desk.refusal { try await desk.decide(desk.one, 99, "open") } != nil)
    // Each move is an event of its login with its reason.
    let unexplained = try await desk.admin.one(
      """
      select count(*) from review.case_event as e left join review.legal_move as m
        on (m.from_state, m.to_state, m.made_by) = (e.from_state, e.to_state, 'person')
      where e.to_state is not null
        and (m.from_state is null or m.needs_reason and e.reason is null or e.actor <> all ($1::text[]))
      """, [desk.logins])
    #expect(try unexplained.first(as: Int.self) == 0)
  }

  /// Whoever writes the table itself is held to the moves as well; who is not the owner, to those of a run.
  @Test func directUpdatesAreHeldToTheMoves() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(72)
    try await desk.admin.execute(
      Statement("grant select, update on review.case_file, review.legal_move to \(desk.logins[1])"))
    // Row-level security, where it is, must not hide what the trigger has to refuse.
    try await desk.admin.run(script: Statement("alter table review.case_file disable row level security"))
    var id = 0
    for (person, legal) in [
      (desk.admin, try await legal(desk)), (desk.two, try await legal(desk, by: "run")),
    ] {
      for from in Self.states {
        for to in Self.states where to != from {
          id += 1
          try await desk.bring(id, to: from)
          let refusal = await desk.refusal {
            try await person.execute("update review.case_file set state = $2 where case_id = $1", [id, to])
          }
          let isExcepted = person === desk.two && to == "dismissed"
          let isLegal = legal.contains(Move(from: from, to: to)) && !isExcepted
          #expect(refusal == (isLegal ? nil : "illegal-move"), "\(from) to \(to)")
        }
      }
    }
    let born = await desk.refusal {
      try await desk.admin.execute(
        """
        insert into review.case_file (fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run,
          judged_through, first_flagged_run, last_flagged_run, state)
        values ('g', 'own', '', '{}', '', '{}', 1, '2025-03-01', 1, 1, 'rectified')
        """)
    }
    #expect(born == "illegal-move")
  }

  @Test func reasonsAreNeededAndLimited() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(4)
    for (reason, key) in [
      (nil, "reason-needed"), (" \n\t ", "reason-needed"), ("\u{3000}", "reason-needed"),
      ("a\u{1}b", "control-characters"), ("a\rb", "control-characters"), ("a\u{202E}b", "control-characters"),
      ("a\u{9B}b", "control-characters"), (String(repeating: "字", count: 4001), "text-too-long"),
      (String(repeating: "x", count: 1 << 20), "text-too-long"),
    ] as [(String?, String)] {
      #expect(await desk.refusal { try await desk.decide(desk.one, 1, "dismissed", reason) } == key)
    }
    #expect(try await desk.state(of: 1) == "open")
    let kept = ["=HYPERLINK(\"x\")", "two\nlines\tand 'quotes'", String(repeating: "字", count: 4000)]
    for (id, reason) in zip(1..., kept) { try await desk.decide(desk.one, id, "dismissed", reason) }
    let reasons = try await desk.admin.query("select reason from review.case_event order by event_id")
    #expect(reasons.compactMap { $0[0] } == kept)
    #expect(await desk.call(desk.one, "comment_case(4, '')") == "reason-needed")
    #expect(await desk.call(desk.one, "comment_case(4, '@SUM(1)')") == nil)
  }

  @Test func whoConfirmedCannotCloseAlone() async throws {
    let desk = try await CaseDesk(people: 3)
    try await desk.seed(2)
    try await desk.bring(1, to: "confirmed")
    #expect(await desk.refusal { try await desk.decide(desk.one, 1, "dismissed") } == "other-login")
    #expect(await desk.refusal { try await desk.decide(desk.two, 1, "dismissed") } == nil)
    // Confirmed by one, ordered by another: neither may accept.
    try await desk.bring(2, to: "confirmed")
    #expect(await desk.call(desk.two, "order_rectification(2, 2, 'pay it back', 100, null)") == nil)
    #expect(await desk.call(desk.people[2], "accept_rectification(2, 3, null)") == "no-reply")
    #expect(await desk.call(desk.two, "reply_rectification(2, 3, 'paid', 60, 'slip 7')") == nil)
    #expect(await desk.call(desk.one, "accept_rectification(2, 4, 'enough')") == "other-login")
    #expect(await desk.call(desk.two, "accept_rectification(2, 4, 'enough')") == "other-login")
    #expect(await desk.call(desk.people[2], "accept_rectification(2, 4, null)") == "reason-needed")
    #expect(await desk.call(desk.people[2], "accept_rectification(2, 4, 'rest is remitted')") == nil)
    #expect(try await desk.state(of: 2) == "rectified")
    let row = try await desk.admin.one(
      "select ordered_by, replied_by, accepted_by, amount_due, amount_returned, evidence from review.rectification"
    )
    #expect(row.values == [desk.logins[1], desk.logins[1], desk.logins[2], "100", "60", "slip 7"])
  }

  @Test func valuesThatCannotBeAreRefused() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(1)
    #expect(await desk.call(desk.one, "assign_case(1, 1, 'nobody_of_that_name', null)") == "unknown-login")
    #expect(await desk.call(desk.one, "assign_case(1, 1, '\(desk.logins[1])', 'please')") == nil)
    #expect(await desk.call(desk.one, "assign_case(1, 2, null, null)") == nil)
    try await desk.bring(1, to: "confirmed")
    for amount in ["-1", "'nan'", "'infinity'"] {
      #expect(await desk.call(desk.one, "order_rectification(1, 4, 'x', \(amount), null)") == "wrong-amount")
    }
    #expect(await desk.call(desk.one, "order_rectification(1, 4, 'x', 1, '2020-01-01')") == "day-past")
    #expect(await desk.call(desk.one, "order_rectification(1, 4, '', 1, null)") == "reason-needed")
    #expect(await desk.call(desk.one, "reply_rectification(1, 4, 'x', 1, null)") == "not-rectifying")
    #expect(await desk.call(desk.one, "decide_case(null, null, 'open', null)") == "unknown-case")
    #expect(await desk.call(desk.one, "decide_case(1, null, 'open', null)") == "stale-version")
  }

  /// Of two at once the second waits, sees the first's decision, and decides again.
  @Test func theSecondOfTwoSeesTheFirst() async throws {
    let desk = try await CaseDesk()
    try await desk.seed(1)
    let (one, two) = (desk.one, desk.two)
    try await one.execute("begin")
    _ = try await one.query("select review.decide_case(1, 1, 'confirmed', 'clear as day')")
    let second = Task { try await two.query("select review.decide_case(1, 1, 'dismissed', 'nothing in it')") }
    let database = desk.database
    let admin = try await database.connect()
    try await eventually("the second waits for the first") {
      try await admin.one(
        """
        select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())
        """
      ).first(as: Bool.self)
    }
    try await one.execute("commit")
    let error = await #expect(throws: DatabaseError.self) { try await second.value }
    #expect(error?.detail == "stale-version")
    let message = error?.message ?? ""
    #expect(message.contains(desk.logins[0]) && message.contains("open to confirmed"), "\(message)")
    #expect(message.contains("20"), "when: \(message)")
    #expect(try await desk.state(of: 1) == "confirmed")
  }
}
