import Foundation
import LibPQ
import TestSupport
import Testing

@testable import mingcha

/// The verbs of deadlines, rectifications and exceptions, and the page of legal moves.
@Suite(.database(.migrated)) struct LifecycleTests {
  private var admin: Connection { get async throws { try await TestDatabase.current.connect() } }

  private func program(_ user: String = "postgres", _ language: String = "en") -> Program {
    Program(environment: [
      "MINGCHA_STORE": TestDatabase.current.conninfo(user: user), "MINGCHA_LANG": language,
    ])
  }

  /// Documentation, program and database have the same moves.
  @Test func thePageHoldsTheTableOfTheDatabase() async throws {
    let rows = try await admin.query(
      """
      select from_state, to_state, made_by = 'run' as by_run, needs_reason, needs_other_login
      from review.legal_move
      """)
    let stored = Set(
      rows.map {
        LegalMove(
          $0["from_state"] ?? "", $0["to_state"] ?? "", byRun: $0["by_run"] == "t",
          reason: $0["needs_reason"] == "t", otherLogin: $0["needs_other_login"] == "t")
      })
    #expect(stored == Set(LegalMove.all) && rows.count == LegalMove.all.count)
    let page = try await Program(environment: ["MINGCHA_LANG": "en"]).run("help", "lifecycle").output
    let shown = page.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).prefix(2).map(String.init)
    }
    #expect(shown == LegalMove.all.map { [$0.from, $0.to] })
    let chinese = try await Program(environment: ["MINGCHA_LANG": "zh-CN"]).run("help", "lifecycle").output
    #expect(chinese.contains("整改中  已整改  人    须由另一个登录名"), "\(chinese)")
    #expect(!chinese.contains(/[a-z]/), "\(chinese)")
    let readme = try String(contentsOf: Readme.folder.appending(path: "README.md"), encoding: .utf8)
    for move in LegalMove.all {
      let maker = move.isMadeByRun ? "审计 run" : "人 person"
      #expect(readme.contains("| `\(move.from)` | `\(move.to)` | \(maker) |"))
    }
  }

  private func seed() async throws -> (one: String, two: String) {
    let store = try await admin
    let roles = try await store.query("select rolname from pg_roles where rolname = 'mingcha_reviewer'")
    var logins: [String] = []
    for _ in 0..<2 {
      logins.append(
        try await TestDatabase.current.makeLogin(
          memberOf: roles.isEmpty ? [] : ["mingcha_reviewer"], attributes: roles.isEmpty ? "superuser" : ""))
      try await store.execute(
        "insert into review.agency_scope (login, agency_prefix) values ($1, '')", [logins.last])
    }
    try await store.run(
      script: Statement(
        """
        insert into ledger.pull (month, started_at, finished_at, local_date, source_description)
        values ('2025-03-01', now(), now(), current_date, 'seed');
        insert into review.content (sha256, kind, name, content) values ('v', 'rule', 'own', 'x');
        insert into review.run (month, pull_id, started_at, local_date, is_complete, approval, rulebook_sha256,
          program_version, agencies) values ('2025-03-01', 1, now(), current_date, true, 'release', 'x', '0', 1);
        insert into review.run_rule (run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error,
          rows_judged, rows_missing, rule_version) values (1, 'own', '2025-03', 1, 0, 0, 0, 0, 1, 0, 'v');
        insert into review.case_file (fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run,
          judged_through, first_flagged_run, last_flagged_run)
        select 'f' || i, 'own', '2025-03', jsonb_build_object('id', i::text), '000101', '{000101}', 1,
          '2025-03-01', 1, 1 from generate_series(1, 3) as i;
        insert into review.case_evidence (case_id, evidence_version, run_id, rule_version, severity, kind, amount,
          reason_zh, reason_en, evidence, sha256)
        select case_id, 1, 1, 'v', 'high', 'breach', 100, 'z', 'e', '{}', 'h' from review.case_file;
        """))
    return (logins[0], logins[1])
  }

  @Test func aRectificationTakesTwo() async throws {
    let (one, two) = try await seed()
    let store = try await admin
    let confirmer = try await TestDatabase.current.connect(user: one)
    _ = try await confirmer.query("select review.decide_case(1, 1, 'confirmed', null)")
    let ordered = try await program(one).run(
      "cases", "rectify", "1", "--required", "pay it back", "--amount-due", "100", "--due", "2099-12-31")
    #expect(ordered.status == 0, "\(ordered.error)")
    #expect(ordered.output == "Case 1: rectifying, version 3, due 2099-12-31\n")
    let stale = try await program(two).run("cases", "reply", "1", "--reply", "done", "--version", "2")
    #expect(stale.status == 64 && stale.error.contains(one), "\(stale.error)")
    let reply = ["cases", "reply", "1", "--reply", "done", "--amount-returned", "40", "--evidence", "slip 7"]
    #expect(try await program(two).run(reply).status == 0)
    #expect(try await program(one).run("cases", "accept", "1", "--note", "enough").status == 64)
    #expect(try await program(two).run("cases", "accept", "1").status == 64)
    let accepted = try await program(two).run("cases", "accept", "1", "--note", "enough", "--format", "json")
    #expect(accepted.status == 0 && accepted.output.contains("\"rectified\""), "\(accepted.error)")
    #expect(try await store.one("select state from review.case_file where case_id = 1")[0] == "rectified")
    #expect(try await program(two).run("cases", "accept", "77").status == 64)
    #expect(
      try await program(two).run("cases", "rectify", "2", "--required", "x", "--amount-due", "1e3").status
        == 64)
  }

  @Test func moreTimeAndExceptionsTakeTwo() async throws {
    let (one, two) = try await seed()
    let asked = try await program(one).run("cases", "extend", "1", "--due", "2099-01-15", "--reason", "slow")
    #expect(asked.status == 0, "\(asked.error)")
    #expect(try await program(one, "zh-CN").run("cases", "approve-extension", "1").status == 64)
    let given = try await program(two).run("cases", "approve-extension", "1")
    #expect(given.output == "Case 1: open, version 3, due 2099-01-15\n", "\(given.error)")

    let broad = try await program(one, "zh-CN").run(
      "cases", "except", "propose", "own", "why", "--until", "2099-01-01")
    #expect(broad.status == 64 && broad.error.contains("范围太宽"), "\(broad.error)")
    let proposed = try await program(one).run(
      "cases", "except", "propose", "own", "=why", "--subject", "id=2", "--until", "2099-01-01")
    #expect(proposed.status == 0 && proposed.output.contains("approve 1"), "\(proposed.error)")
    #expect(try await program(one).run("cases", "except", "approve", "1").status == 64)
    #expect(
      try await program(two).run("cases", "except", "approve", "1").output.contains("1 cases are closed"))
    let list = try await program(one).run("cases", "except", "list")
    #expect(list.output.contains("in force") && list.output.contains(two), "\(list.error)")
    let revoked = try await program(one).run("cases", "except", "revoke", "1", "--reason", "it was not so")
    #expect(revoked.output.contains("1 cases are open again"), "\(revoked.error)")
  }
}
