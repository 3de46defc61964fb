import Foundation
import LibPQ
import ReportBox
import Store
import Testing
import TestSupport

/// Reports are checked, checks are verified, and nobody but the discipline office reads them.
@Suite(.database(.empty))
struct TipTests {
  @Test func eachReportIsCheckedAndEachCheckVerifiedByAnother() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip())
    let (jia, yi) = (fixture.jia, fixture.yi)
    let evidence = try fixture.seal("凭证", of: id, as: .evidence)
    let check = "review.check_tip(\(id), null, 'substantiated', \(evidence))"
    #expect(try await fixture.act(check, as: jia) == "MC003 not-accepted")
    #expect(try await fixture.act("review.stage_tip(\(id), 9, 'accepted')", as: jia) == "MC002 stale-tip")
    #expect(try await fixture.act("review.stage_tip(\(id), 1, 'accepted')", as: jia) == "")
    #expect(try await fixture.act("review.stage_tip(\(id), 2, 'accepted')", as: jia) == "MC003 stage-done")
    #expect(try await fixture.act("review.stage_tip(\(id), 2, 'fed back')", as: jia) == "MC003 not-concluded")
    #expect(try await fixture.act("review.stage_tip(\(id), 2, 'x')", as: jia) == "MC003 unknown-stage")
    let early = "review.stage_tip(\(id), 2, 'notified', '2025-03-02')"
    #expect(try await fixture.act(early, as: jia) == "MC006 day-too-early")
    let late = "review.stage_tip(\(id), 2, 'notified', '2999-03-02')"
    #expect(try await fixture.act(late, as: jia) == "MC006 day-in-future")
    #expect(try await fixture.act(check, as: jia) == "")
    let end = try fixture.seal("属实", of: id, as: .conclusion)
    let close = "review.close_tip(\(id), null, 'substantiated', null, \(end))"
    #expect(try await fixture.act(close, as: jia) == "MC003 not-verified")
    #expect(try await fixture.act("review.verify_tip(1, true, '[]')", as: jia) == "MC007 other-login")
    #expect(try await fixture.act("review.verify_tip(1, false, '[]')", as: yi) == "MC005 text-needed")
    #expect(try await fixture.act("review.verify_tip(1, true, '[]')", as: yi) == "")
    #expect(try await fixture.act("review.verify_tip(1, true, '[]')", as: yi) == "MC003 check-verified")
    let other = "review.close_tip(\(id), null, 'unsubstantiated', null, \(end))"
    #expect(try await fixture.act(other, as: jia) == "MC003 outcome-not-checked")
    #expect(try await fixture.act(close, as: jia) == "")
    #expect(try await fixture.act(close, as: jia) == "MC003 tip-concluded")
    #expect(try await fixture.act("review.stage_tip(\(id), null, 'fed back')", as: jia) == "")
    let acts = try await fixture.roles.audit.rows(
      "select body::jsonb ->> 'act' from review.chain_record where kind = 'tip' order by record_number")
    #expect(acts == ["added", "accepted", "checked", "check verified", "closed", "fed back"])
  }

  @Test func aRejectedCheckNeedsAnother() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip())
    #expect(try await fixture.act("review.stage_tip(\(id), null, 'accepted')", as: fixture.jia) == "")
    let first = try fixture.seal("a", of: id, as: .evidence)
    let check = "review.check_tip(\(id), null, 'unsubstantiated', \(first))"
    #expect(try await fixture.act(check, as: fixture.jia) == "")
    let why = try fixture.seal("不充分", of: id, as: .verification)
    #expect(try await fixture.act("review.verify_tip(1, false, \(why))", as: fixture.yi) == "")
    let end = try fixture.seal("b", of: id, as: .conclusion)
    let close = "review.close_tip(\(id), null, 'unsubstantiated', null, \(end))"
    #expect(try await fixture.act(close, as: fixture.jia) == "MC003 not-verified")
  }

  @Test func theReceiptCodeTellsTheStageAndNothingElse() async throws {
    let fixture = try await TipFixture()
    let receipt = try #require(try await fixture.box(fixture.jia).add([try TipFixture.tip()]).first)
    let ask = "select review.tip_status('\(receipt.code.sha256)')"
    #expect(try await fixture.roles.rows(ask, as: fixture.roles.mailer) == ["received"])
    try await fixture.conclude(receipt.id)
    #expect(try await fixture.roles.rows(ask, as: fixture.roles.wang) == ["concluded"])
    let stored = try await fixture.roles.audit.value("select code_sha256 from review.tip")
    #expect(stored == receipt.code.sha256)
    #expect(try ReceiptCode(receipt.code.text.lowercased()).sha256 == stored)
    #expect(throws: BoxFault(.malformedCode)) { try ReceiptCode("12345") }
    #expect(throws: BoxFault(.malformedCode)) { try ReceiptCode("7K3QM-0XWVA-9RTBE-55DH!") }
    // A login that has this one right and no other.
    let stranger = fixture.roles.stranger
    #expect(try await fixture.roles.refusal(ask, as: stranger) == "42501")
    try await fixture.roles.audit.sql(
      "grant usage on schema review to \(stranger); grant execute on function review.tip_status(text) to \(stranger)"
    )
    #expect(try await fixture.roles.rows(ask, as: stranger) == ["concluded"])
  }

  @Test func onlyTheDisciplineOfficeGetsAnything() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip())
    let roles = fixture.roles
    let reads = [
      "select * from report_box.sealed", "select * from review.tip", "select * from review.tip_event",
      "select * from review.tip_check", "select * from review.tip_link", "select * from review.tip_case",
      "select * from review.tip_deadline", "select review.reserve_tips(1)", "select * from review.tip_keys()",
      "select review.note_tip(\(id), '[]')", "select review.stage_tip(\(id), null, 'accepted')",
      "select review.link_tip(\(id), 1)", "select review.reseal_tip('a', 'b', 'c', 'd')",
    ]
    for login in [roles.wang, roles.auditor, roles.mailer, roles.judge, roles.admin, roles.stranger] {
      for read in reads { #expect(try await roles.refusal(read, as: login) == "42501", "\(login): \(read)") }
    }
    // Neither the owner nor a superuser has a way through Mingcha.
    for login in [roles.owner, "postgres"] {
      await #expect(throws: DatabaseError.self) { _ = try await fixture.box(login) }
      #expect(
        try await fixture.act("review.note_tip(\(id), '[]')", as: login) == "MC004 not-discipline")
    }
    let own = [
      "update review.tip set outcome = 'pending'", "delete from review.tip", "delete from report_box.sealed",
      "update report_box.sealed set key_id = ''",
      "insert into review.tip_event (tip_id, at, actor, action, version) values (1, now(), 'x', 'noted', 1)",
      "select review.record_tip_act(1, 'added')", "select review.append_chain('tip', '{}')",
      "select * from review.own_tip", "select * from ledger.tip", "select * from review.case_file",
    ]
    for act in own { #expect(try await roles.refusal(act, as: fixture.jia) == "42501", "\(act)") }
  }

  @Test func jurisdictionsAreApart() async throws {
    let fixture = try await TipFixture()
    let id = try await fixture.add(try TipFixture.tip("000101"))
    let theirs = try await fixture.add(try TipFixture.tip("000103"), as: fixture.bing)
    try await fixture.roles.auditMarch()
    #expect(try await fixture.roles.rows("select tip_id from review.tip", as: fixture.bing) == ["\(theirs)"])
    let seen = try await fixture.roles.rows("select distinct tip_id from report_box.sealed", as: fixture.bing)
    #expect(seen == ["\(theirs)"])
    for act in ["note_tip(\(id), '[]')", "stage_tip(\(id), null, 'accepted')", "link_tip(\(id), 1)"] {
      #expect(try await fixture.act("review.\(act)", as: fixture.bing) == "MC001 unknown-tip")
    }
    for (tip, refusal) in [
      (try TipFixture.tip("000101"), "foreign-tip"), (try TipFixture.tip(nil, supplier: "S"), "foreign-tip"),
      (try TipFixture.tip("777777"), "unknown-agency"), (try TipFixture.tip(nil), "subject-needed"),
      (try TipFixture.tip("000103", on: "2999-01-01"), "day-in-future"),
    ] {
      let box = try await fixture.box(fixture.bing)
      let error = await #expect(throws: DatabaseError.self) { _ = try await box.add([tip]) }
      #expect(error?.detail == refusal)
    }
  }

  @Test func casesOnWhomATipNamesAreTold() async throws {
    let fixture = try await TipFixture()
    let roles = fixture.roles
    let id = try await fixture.add(try TipFixture.tip("000101"))
    try await roles.auditMarch()
    let cases = "select case_id, is_linked from review.tip_case where tip_id = \(id) order by 1"
    #expect(try await roles.rows(cases, as: fixture.jia) == ["1|f", "2|f"])
    #expect(try await roles.rows(cases, as: fixture.bing) == [])
    #expect(try await fixture.act("review.link_tip(\(id), 2)", as: fixture.jia) == "")
    #expect(try await fixture.act("review.link_tip(\(id), 2)", as: fixture.jia) == "MC003 linked-already")
    #expect(try await fixture.act("review.link_tip(\(id), 99)", as: fixture.jia) == "MC001 unknown-case")
    #expect(try await roles.rows(cases, as: fixture.jia) == ["1|f", "2|t"])
    let stats = Statements.named("tip_stats").text
    #expect(try await roles.rows(stats, as: fixture.jia) == ["000101||1|0|0.0"])
    let decide =
      "select review.decide_case(2, work_version, 'confirmed', null) from review.case_file where case_id = 2"
    #expect(try await roles.refusal(decide, as: roles.wang) == "")
    #expect(
      try await roles.rows(stats, as: fixture.jia) == ["000101||1|1|100.0", "000101|own|1|1|100.0"])
    #expect(try await fixture.act("review.link_tip(\(id), 2, false)", as: fixture.jia) == "")
    #expect(try await roles.rows(stats, as: fixture.jia) == ["000101||1|0|0.0"])
  }

  @Test func deadlinesAreThoseOfTheLaw() async throws {
    let fixture = try await TipFixture()
    // Monday 3 March 2025; the holidays of the year come with an audit.
    let id = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03"))
    _ = try await fixture.add(try TipFixture.tip("000101", on: "2025-03-03", named: false))
    let due = "select tip_id, stage, due_on from review.tip_deadline order by 1, 3"
    #expect(try await fixture.roles.rows(due, as: fixture.jia).count == 3)
    let audit = fixture.roles.audit
    try await audit.create("payment")
    try await audit.audit(
      "2025-03", with: try await audit.runner(try audit.shippedRules(), user: fixture.roles.auditor))
    #expect(
      try await fixture.roles.rows(due, as: fixture.jia) == [
        "\(id)|transfer|2025-03-10", "\(id)|notice|2025-03-24", "\(id + 1)|transfer|2025-03-10",
      ])
    let session = try await fixture.roles.database.connect(user: fixture.jia)
    let late = Statements.named("tips_overdue")
    #expect(try await session.query(late, ["2025-03-10"]).isEmpty)
    #expect(try await session.query(late, ["2025-03-11"]).map { $0["days_late"] } == ["1", "1"])
    #expect(
      try await fixture.act("review.stage_tip(\(id), null, 'transferred', '2025-03-10')", as: fixture.jia)
        == "")
    #expect(try await session.query(late, ["2025-03-25"]).map { $0["stage"] } == ["transfer", "notice"])
  }
}
