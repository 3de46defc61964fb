import Foundation
import LibPQ
import Store
import TestSupport
import Testing

/// A night whose parts go wrong one by one.
@Suite(.database(.migrated)) struct NightlyTests {
  @Test func aPartThatFailsKeepsNothingElseFromBeingDone() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org", "--language", "en")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    #expect(try await fixture.program.run("migrate", "-q").status == 0)
    let folder = try TemporaryFolder()
    let metrics = "\(folder.path)/mingcha.prom"
    // There is no source: the audits fail, letters and metrics do not.
    let outcome = try await fixture.program.run("nightly", "--metrics", metrics)
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.error.contains("the audit of the running month") && outcome.output.contains("sent"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(try fixture.server.mails.contains { $0.headers["Subject"]?.contains("2026-03") == true })
    let text = try folder.text("mingcha.prom")
    for line in [
      "mingcha_cases{severity=\"high\"} 1", "mingcha_run_complete 1", "mingcha_rules_unchecked 1",
      "mingcha_digest_failures 0", "# TYPE mingcha_last_success_timestamp_seconds gauge",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in \(text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mingcha.prom"])
    let nowhere = try await fixture.program.run("nightly", "--metrics", "/nowhere/mingcha.prom")
    #expect(nowhere.status == 64 && nowhere.error.contains("/nowhere/mingcha.prom"))
  }

  @Test func messagesCanBeJSONLines() async throws {
    let fixture = try await LetterFixture()
    let outcome = try await fixture.program.run("nightly", "--log-format", "json")
    let lines = outcome.error.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      for key in ["ts", "level", "call", "run_id", "message"] { #expect(members?[key] != nil, "\(line)") }
    }
  }

  @Test func unitsAreWholeAndHardened() async throws {
    let outcome = try await Program().run("install-units", "--print", "--program", "/usr/bin/true")
    #expect(outcome.status == 0)
    for words in [
      "DynamicUser=yes", "ProtectSystem=strict", "LoadCredential=", "Persistent=true", "flock -n", "MAILTO=",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(try await Program().run("install-units").status == 64)
    let folder = try TemporaryFolder()
    let written = try await Program().run(
      "install-units", "--folder", folder.path, "--program", "/usr/bin/true")
    #expect(written.status == 0, "\(written.error)")
    let check = try await Program(folder: folder.path).shell(
      "command -v systemd-analyze > /dev/null || exit 0; systemd-analyze verify ./mingcha.service ./mingcha.timer"
    )
    #expect(check.status == 0, "\(check.error)")
  }

  /// A source with a payment in the closed month and one in the running month, whatever day it is.
  private static let source = """
    create schema source;
    create table source.agency (agency_code text, agency_name text);
    insert into source.agency values ('000101', '财政局');
    create table source.payment (
      pay_cert_id text, agency_code text, xpay_date date, pay_amt numeric(18,2), settlement text);
    insert into source.payment
    select 'p' || n, '000101', (date_trunc('month', now() at time zone 'Asia/Shanghai') - n * interval '1 day')::date,
      5000, 'cash'
    from generate_series(0, 1) as n;
    -- The month's first day is a working day, so that today is never before it.
    delete from rulebook.holiday;
    insert into rulebook.holiday (day, name, is_off_day, basis)
    select date_trunc('month', now() at time zone 'Asia/Shanghai')::date, '', false, '';
    """

  @Test func theFirstWorkingDayAuditsTheClosedMonthTooOnce() async throws {
    let fixture = try await LetterFixture()
    #expect(try await fixture.program.run("migrate", "-q").status == 0)
    try await fixture.sql(Self.source)
    try await fixture.subscribe("monthly@example.org", "--language", "en")
    let night = try await fixture.program.run("nightly", "--smtp-timeout", "60")
    #expect(night.status == 0, "\(night.error)")
    // The older month first, and the letters are filed in the transaction of its run.
    let runs = try await fixture.value(
      """
      select string_agg((month = date_trunc('month', now() at time zone 'Asia/Shanghai'))::text, ' ' order by run_id)
      from review.run where pull_id > 1
      """)
    #expect(runs == "false true")
    let filed = try await fixture.value(
      """
      select string_agg(concat_ws(' ', o.state, run.month < date_trunc('month', now() at time zone 'Asia/Shanghai')), ';')
      from review.outbox as o join review.run using (run_id)
      """)
    #expect(filed == "sent t")
    #expect(try fixture.server.mails.map { $0.firstLine.prefix(6) } == ["1 new,"])
    let again = try await fixture.program.run("nightly", "--smtp-timeout", "60")
    #expect(again.status == 0, "\(again.error)")
    #expect(try await fixture.value("select count(*) from review.run where pull_id > 1") == "3")
    #expect(try fixture.server.kept.count == 1)
  }

  @Test func theFirstWorkingDayIsTheHolidayTables() async throws {
    let fixture = try await LetterFixture()
    try await fixture.sql(
      """
      delete from rulebook.holiday;
      insert into rulebook.holiday (day, name, is_off_day, basis)
      select date '2026-10-01' + n, '国庆', true, '' from generate_series(0, 7) as n;
      """)
    let plan = try await fixture.store.one(Statements.named("nightly_plan"), ["2026-10-05"])
    #expect(plan["first_working_day"] == "2026-10-09")
    #expect(plan["holidays_known"] == "t" && plan["closed_is_done"] == "f")
    let unknown = try await fixture.store.one(Statements.named("nightly_plan"), ["2027-05-20"])
    // 1 May 2027 is a Saturday.
    #expect(unknown["first_working_day"] == "2027-05-03" && unknown["holidays_known"] == "f")
  }

  @Test func lettersAreFiledInTheRunsTransaction() async throws {
    let fixture = try await LetterFixture()
    #expect(try await fixture.program.run("migrate", "-q").status == 0)
    try await fixture.sql(Self.source)
    try await fixture.subscribe("daily@example.org", "--frequency", "daily")
    let month = try await fixture.value("select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')")
    let audit = try await fixture.program.run("audit", "--month", month)
    #expect(audit.status == 0, "\(audit.error)")
    let same = try await fixture.value(
      "select bool_and(o.xmin = r.xmin) from review.outbox as o join review.run as r using (run_id)")
    #expect(same == "t")
    #expect(try await fixture.value("select count(*) from review.outbox where state = 'pending'") == "1")
  }
}
