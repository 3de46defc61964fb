import Foundation
import LibPQ
import TestSupport
import Testing

/// A store with runs and cases of its own, and a mail server to send their letters to.
struct LetterFixture {
  let server: MailServer
  let store: Connection
  var program: Program

  init() async throws {
    server = try await MailServer()
    store = try await TestDatabase.current.connect(options: ConnectionOptions(timeZone: "Asia/Shanghai"))
    let passwords = try TemporaryFolder()
    try passwords.write(MailServer.password + "\n", to: "smtp-password")
    let conninfo = TestDatabase.current.conninfo()
    program = Program(environment: [
      "MINGCHA_STORE": conninfo, "MINGCHA_SOURCE": conninfo,
      "MINGCHA_SMTP": "smtp://localhost:\(server.port)",
      "MINGCHA_SMTP_USER": MailServer.user, "MINGCHA_SMTP_CA": "\(server.folder)/ca.pem",
      "MINGCHA_SMTP_PASSWORD_FILE": "\(passwords.path)/smtp-password",
      "MINGCHA_MAIL_FROM": "mingcha@example.gov.cn",
    ])
    self.passwords = passwords
    try await sql(
      """
      insert into ledger.pull (month, started_at, finished_at, local_date, source_description)
      values ('2026-03-01', now(), now(), '2026-04-02', 'test');
      insert into ledger.agency (agency_code, agency_name, pull_from, pulled_from)
      values ('000101', '财政局', 1, now()), ('000102', '教育局', 1, now()), ('000201', '水利局', 1, now());
      insert into review.content (sha256, kind, name, content) values ('c', 'rule', 'self-approval',
        '{"title":{"zh-CN":"自批自领","en":"Own approval"},"basis":[{"law":"会计法","article":"第二十五条"}]}');
      """)
  }

  private let passwords: TemporaryFolder

  func sql(_ script: String) async throws { try await store.run(script: Statement(script)) }

  /// A run that finds cases anew (`1`), finds some no more (`-1`), and files its letters in the same transaction.
  func run(
    _ month: String, on day: String, found: [String: String] = [:], gone: [Int] = [], lacks: Bool = false
  ) async throws {
    let cases = found.sorted { $0.key < $1.key }.map { id, agency in
      """
      with new as (
        insert into review.case_file (fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run,
          judged_through, first_flagged_run, last_flagged_run, due_on)
        select '\(id)', 'self-approval', '\(month)', '{"claimant": "张三"}', '\(agency)', array['\(agency)'], max(run_id),
          '\(month)-01', max(run_id), max(run_id), case when '\(id)' like 'late%' then date '2020-01-01' end
        from review.run returning case_id, first_flagged_run
      ), proof as (
        insert into review.case_evidence (case_id, evidence_version, run_id, rule_version, severity, kind, amount,
          reason_zh, reason_en, evidence, sha256)
        select case_id, 1, first_flagged_run, 'c', 'high', 'breach', 12345.6, '张三 自批', 'Zhang San approved', '{}', 'e'
        from new)
      insert into review.case_event (case_id, run_id, action, to_state)
      select case_id, first_flagged_run, 'opened', 'open' from new;
      """
    }
    let ended = gone.map { id in
      """
      update review.case_file set reproduced = false, gone_because = 'data changed' where case_id = \(id);
      insert into review.case_event (case_id, run_id, action, reason)
      select \(id), max(run_id), 'gone', 'data changed' from review.run;
      """
    }
    try await sql(
      """
      begin;
      insert into review.run (month, pull_id, started_at, local_date, is_complete, approval, rulebook_sha256,
        program_version, agencies)
      values ('\(month)-01', 1, now(), '\(day)', \(!lacks), 'release', 'x', '0', 3);
      insert into review.run_rule select max(run_id), 'self-approval', '\(month)', 1, 0, 2, 0, 0, 1, 0, null, null, 'c', null
      from review.run;
      insert into review.run_rule select max(run_id), 'no-data', '\(month)', 0, 3, 0, 0, 0, 0, 0, null, null, 'c',
        'no column tender.size' from review.run;
      \((cases + ended).joined(separator: "\n"))
      select review.file_letters(max(run_id)) from review.run;
      commit;
      """)
  }

  func subscribe(_ words: String...) async throws {
    let outcome = try await program.run(["subscribers", "add"] + words + ["--from-month", "2026-01"])
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  func digest(_ month: String = "2026-03", _ words: String...) async throws -> Program.Outcome {
    try await program.run(["digest", "--month", month, "--smtp-timeout", "60"] + words)
  }

  func value(_ query: String) async throws -> String { try await store.one(Statement(query))[0] ?? "" }
}
