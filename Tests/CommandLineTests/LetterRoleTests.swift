import Foundation
import LibPQ
import TestSupport
import Testing

/// Who may have to do with letters, as the database sees it.
@Suite(.database(.migrated)) struct LetterRoleTests {
  private func login(_ role: String, in fixture: LetterFixture) async throws -> (name: String, Program) {
    let login = try await TestDatabase.current.makeLogin()
    _ = try await fixture.store.query("select review.grant_role($1, $2)", [login, role])
    var program = fixture.program
    program.environment["MINGCHA_STORE"] = TestDatabase.current.conninfo(user: login)
    return (login, program)
  }

  @Test func theMailerSendsAndSeesNothingElse() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("ids@example.org", "--language", "en")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let (name, mailer) = try await login("mailer", in: fixture)
    let folder = try TemporaryFolder()
    let preview = try await mailer.run("digest", "--month", "2026-03", "--dry-run", folder.path)
    #expect(preview.status == 0, "\(preview.error)")
    let sent = try await mailer.run("digest", "--month", "2026-03", "--smtp-timeout", "60")
    #expect(sent.status == 0 && sent.output.contains("1 sent"), "\(sent.error)")
    #expect(try fixture.server.mails.map { $0.headers["To"] } == ["ids@example.org"])

    for words in [
      ["subscribers", "add", "x@example.org"], ["settings", "set", "desk_url", "https://x.example"],
    ] {
      let refused = try await mailer.run(words)
      #expect(refused.status == 64 && refused.error.contains("permission denied"), "\(refused.error)")
    }
    let session = try await TestDatabase.current.connect(user: name)
    for query in [
      "select * from review.case_file", "select * from review.case_evidence", "select * from ledger.agency",
      "select * from review.outbox", "select * from review.content",
      "update review.outbox set message_id = 'x'", "delete from review.subscriber",
      "select review.file_letters(1)", "select review.gather_letter(1)",
      // What letters gather holds cases that no detail may show.
      "select * from review.letter_summary(1), pg_temp.letter_case_list",
    ] {
      let error = await #expect(throws: DatabaseError.self, "\(query)") {
        _ = try await session.query("select * from review.letter_rules(1)")
        _ = try await session.query(Statement(query))
      }
      #expect(error?.sqlState == .insufficientPrivilege, "\(query): \(error?.message ?? "")")
    }
  }

  /// What hangs on a table of the session's own would run with the rights of the store's owner.
  @Test(arguments: ["letter_kept", "letter_case_list", "letter_money"])
  func aTableOfTheMailersOwnIsNotTaken(table: String) async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let (name, _) = try await login("mailer", in: fixture)
    let session = try await TestDatabase.current.connect(user: name)
    try await session.run(
      script: Statement(
        """
        create function pg_temp.seize() returns trigger language plpgsql as
          'begin execute format(''grant %I to %I'', current_user, session_user); return new; end';
        create temporary table \(table) (what text primary key, key text, period_end date, agency_code text,
          item text, amount numeric, prior_amount numeric, budget_amount numeric, rule_id text);
        create trigger seize before insert on \(table) for each row execute function pg_temp.seize();
        create trigger seize_all before insert on \(table) for each statement execute function pg_temp.seize();
        """))
    await #expect(throws: DatabaseError.self) {
      _ = try await session.query("select * from review.letter_summary(1)")
      _ = try await session.query("select * from review.letter_spending(1)")
    }
    #expect(try await fixture.value("select pg_has_role('\(name)', 'postgres', 'member')") == "f")
  }

  @Test func administratorsSayWhoReadsAndDoNotSend() async throws {
    let fixture = try await LetterFixture()
    let (_, admin) = try await login("admin", in: fixture)
    let added = try await admin.run(
      "subscribers", "add", "a@example.org", "--agency", "0001", "--from-month", "2026-01")
    #expect(added.status == 0, "\(added.error)")
    #expect(try await admin.run("settings", "set", "office_name", "县财政局").status == 0)
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let (_, auditor) = try await login("auditor", in: fixture)
    for program in [admin, auditor] {
      let refused = try await program.run("digest", "--month", "2026-03")
      #expect(refused.status == 64 && refused.error.contains("permission denied"), "\(refused.error)")
    }
    #expect(try await fixture.value("select state from review.outbox") == "pending")
    #expect(try fixture.server.kept.isEmpty)
    // Each act is in the chain, with who did it.
    let records = try await fixture.value(
      "select count(*) from review.chain_record where kind = 'setting' and body::jsonb ->> 'by' like '%_login_%'"
    )
    #expect(records == "2")
  }
}
