import Foundation
import LibPQ
import Testing
import TestSupport

/// People decide, assign and comment, one case at a time or by a file.
@Suite(.database(.casework)) struct CaseDecisionTests {
  @Test func aCaseIsAssignedCommentedAndDecided() async throws {
    let fixture = try await CaseworkFixture()
    let (login, reviewer) = try await fixture.reviewer(of: "0001")
    let id = try await fixture.caseOf("p1")
    let assigned = try await reviewer.run("cases", "assign", id, login, "--note", "先看")
    #expect(assigned.status == 0, "\(assigned.error)")
    #expect(try await fixture.listed("--assignee", "me", by: reviewer) == [id])
    #expect(try await fixture.listed("--assignee", "none", by: reviewer).contains(id) == false)
    #expect(try await reviewer.run("cases", "comment", id, "已电话核实").status == 0)
    let decided = try await reviewer.run(
      "cases", "decide", id, "confirmed", "--version", "2", "--reason", "属实")
    #expect(decided.status == 0, "\(decided.error)")
    #expect(decided.output == "case \(id): open → confirmed (version 3)\n")
    #expect(try await fixture.state(id) == "confirmed 3")
    let events = try await fixture.store.query(
      "select actor, action, reason from review.case_event where case_id = $1::bigint and run_id is null order by event_id",
      [id]
    ).map { $0.values.map { $0 ?? "" }.joined(separator: "|") }
    #expect(events == ["\(login)|assigned|先看", "\(login)|commented|已电话核实", "\(login)|decided|属实"])
    #expect(try await reviewer.run("cases", "assign", id, "--nobody").status == 0)
    #expect(try await fixture.listed("--assignee", login) == [])
  }

  /// Of two reviewers at once, the second sees the first's decision.
  @Test func aStaleVersionIsRefusedWithWhatHappened() async throws {
    let fixture = try await CaseworkFixture()
    let (first, one) = try await fixture.reviewer(of: "")
    let (_, two) = try await fixture.reviewer(of: "")
    let id = try await fixture.caseOf("p2")
    #expect(try await one.run("cases", "decide", id, "confirmed", "--version", "1").status == 0)
    let late = try await two.run("cases", "decide", id, "dismissed", "--reason", "误报", "--version", "1")
    #expect(late.status == 64)
    #expect(late.error.contains(first) && late.error.contains("version 2"))
    #expect(try await fixture.state(id) == "confirmed 2")
    let chinese = try await two.run(
      "cases", "decide", id, "dismissed", "--reason", "误报", "--version", "1", "--lang", "zh-CN")
    #expect(chinese.error.contains("疑点已经变动"))
    #expect(chinese.error.contains("疑点 \(id) 已不是您读到的样子：现为第 2 版，不是第 1 版；\(first)：决定（待核查改为属实）"))
    #expect(chinese.error.contains("提示：重新查看疑点"), "\(chinese.error)")
  }

  @Test func whoConfirmedCannotDismissAlone() async throws {
    let fixture = try await CaseworkFixture()
    let (_, one) = try await fixture.reviewer(of: "")
    let (_, two) = try await fixture.reviewer(of: "")
    let id = try await fixture.caseOf("p2")
    #expect(try await one.run("cases", "decide", id, "confirmed").status == 0)
    let alone = try await one.run("cases", "decide", id, "dismissed", "--reason", "误报")
    #expect(alone.status == 64)
    #expect(alone.error.contains("another login"))
    #expect(try await fixture.state(id) == "confirmed 2")
    #expect(try await two.run("cases", "decide", id, "dismissed", "--reason", "误报").status == 0)
  }

  @Test(arguments: [
    (["999999", "confirmed"], "no case 999999"), (["p3", "confirmed"], "may not decide"),
    (["p1", "rectified"], "cannot become rectified"), (["p1", "dismissed"], "reason is missing"),
    (["p1", "dismissed", "--reason", " \t "], "reason is missing"),
    (["p1", "dismissed", "--reason", "bell\u{7}"], "control characters"),
    (["p1", "dismissed", "--reason", String(repeating: "长", count: 4001)], "4001 characters"),
    (["p1", "approved"], "approved"), (["p1"], "--csv"), (["p1", "confirmed", "--version", "9"], "version"),
  ])
  func refusalsAreSaidAndNothingHappens(arguments: [String], said: String) async throws {
    let fixture = try await CaseworkFixture()
    let (_, reviewer) = try await fixture.reviewer(of: "0001")
    var words = arguments
    if words[0].hasPrefix("p") { words[0] = try await fixture.caseOf(words[0]) }
    let outcome = try await reviewer.run(["cases", "decide"] + words)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(said), "\(outcome.error)")
    #expect(try await acts(fixture) == 0)
  }

  @Test func formulaTextIsKeptAsItIs() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    let reason = "=HYPERLINK(\"http://x\",\"'; drop table review.run; --\")"
    #expect(try await fixture.program.run("cases", "decide", id, "dismissed", "--reason", reason).status == 0)
    let kept: String = try await fixture.store.one(
      "select reason from review.case_event where case_id = $1::bigint and to_state = 'dismissed'", [id]
    ).first()
    #expect(kept == reason)
    let csv = try await fixture.program.run("cases", "show", id, "--format", "csv")
    #expect(csv.output.contains("'=HYPERLINK"))
  }

  @Test func aFileIsDoneAsAWhole() async throws {
    let fixture = try await CaseworkFixture()
    let (_, reviewer) = try await fixture.reviewer(of: "0001")
    let (p1, p2) = (try await fixture.caseOf("p1"), try await fixture.caseOf("p2"))
    try fixture.folder.write(
      "\u{FEFF}case_id,state,version,reason\r\n\(p2),confirmed,1,\r\n\(p1),dismissed,,\"多\n行, 有逗号\"\r\n",
      to: "decisions.csv")
    let outcome = try await reviewer.run("cases", "decide", "--csv", "decisions.csv")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("2 cases decided"))
    #expect(try await fixture.state(p1) == "dismissed 2")
    #expect(try await fixture.state(p2) == "confirmed 2")
  }

  /// What is wrong, where, and nothing done. `P1` stands for the case over p1.
  @Test(arguments: [
    ("case,state,reason\nP1,confirmed,\n", "decisions.csv:1:1", "header"),
    ("case_id,state\nP1,confirmed\n", "decisions.csv:1:1", "header"),
    ("case_id,state,reason,reason\nP1,confirmed,,\n", "decisions.csv:1:22", "header"),
    ("", "decisions.csv:1:1", "no decision"), ("case_id,state,reason\n", "decisions.csv:1:1", "no decision"),
    ("case_id,state,reason\nP2,confirmed,\nP1,confirmed\n", "decisions.csv:3:1", "2 fields"),
    (
      "case_id,state,reason\nP2,confirmed,\nP1,confirmed,\nP2,dismissed,x\n", "decisions.csv:4:1",
      "line 2 already"
    ),
    ("case_id,state,reason\nP1,confirmed,\nP3,confirmed,\n", "decisions.csv:3:1", "may not decide"),
    ("case_id,state,reason\nP1,confirmed,\n999999,confirmed,\n", "decisions.csv:3:1", "no case 999999"),
    ("case_id,state,reason\nP1,confirmed,\nseven,confirmed,\n", "decisions.csv:3:1", "not the number"),
    ("case_id,state,reason\nP1,confirmed,\nP2,approved,\n", "decisions.csv:3:", "no state \"approved\""),
    ("case_id,state,reason\nP1,confirmed,\nP2,rectified,\n", "decisions.csv:3:", "cannot become"),
    ("case_id,state,reason\nP1,confirmed,\nP2,dismissed,\n", "decisions.csv:3:", "reason is missing"),
    (
      "case_id,state,reason,version\nP1,confirmed,,1\nP2,confirmed,,7\n", "decisions.csv:3:",
      "version 1, not 7"
    ),
    ("case_id,state,reason,version\nP1,confirmed,,first\n", "decisions.csv:2:", "not a version"),
    ("case_id,state,reason\nP1,dismissed,bell\u{7}\n", "decisions.csv:2:", "control characters"),
    ("case_id,state,reason\nP1,dismissed,nul\0\n", "decisions.csv:2:", "control characters"),
    ("case_id,state,reason\nP1,dismissed,\"open\n", "decisions.csv:2:", "quote is not closed"),
  ])
  func aFaultyFileDoesNothing(text: String, place: String, said: String) async throws {
    let fixture = try await CaseworkFixture()
    let (_, reviewer) = try await fixture.reviewer(of: "0001")
    var text = text
    for payment in ["p1", "p2", "p3"] {
      text = text.replacing(payment.uppercased(), with: try await fixture.caseOf(payment))
    }
    try fixture.folder.write(text, to: "decisions.csv")
    let outcome = try await reviewer.run("cases", "decide", "--csv", "decisions.csv")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(place) && outcome.error.contains(said), "\(outcome.error)")
    #expect(try await acts(fixture) == 0)
  }

  @Test func aReasonOfAMegabyteIsRefusedInOneLine() async throws {
    let fixture = try await CaseworkFixture()
    let id = try await fixture.caseOf("p1")
    try fixture.folder.write(
      "case_id,state,reason\n\(id),dismissed,\(String(repeating: "x", count: 1_048_576))\n",
      to: "decisions.csv")
    let outcome = try await fixture.program.run("cases", "decide", "--csv", "decisions.csv")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("1048576 characters"))
    #expect(outcome.error.utf8.count < 1000)
    #expect(try await acts(fixture) == 0)
  }

  @Test func filesThatCannotBeReadAreSaid() async throws {
    let fixture = try await CaseworkFixture()
    #expect(try await fixture.program.run("cases", "decide", "--csv", "nowhere.csv").status == 64)
    try Data([0x63, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: fixture.folder.path + "/bad.csv"))
    let outcome = try await fixture.program.run("cases", "decide", "--csv", "bad.csv")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("UTF-8"))
  }

  /// How many events people have caused.
  private func acts(_ fixture: CaseworkFixture) async throws -> Int {
    try await fixture.store.one("select count(*) from review.case_event where run_id is null").first()
  }
}
