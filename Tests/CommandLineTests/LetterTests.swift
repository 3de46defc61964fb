import Foundation
import TestSupport
import Testing

/// Letters from the run that files them to the server that takes them.
@Suite(.database(.migrated)) struct LetterTests {
  @Test(arguments: [
    ("reader@example.org\r\nBcc: x@example.org", "line break"), ("reader", "domain"),
    ("a b@example.org", "domain"),
    ("reader@example..org", "mail servers"),
  ])
  func addressesThatCannotBe(address: String, words: String) async throws {
    let program = Program(environment: ["MINGCHA_STORE": TestDatabase.current.conninfo()])
    let outcome = try await program.run("subscribers", "add", address)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(words), "\(outcome.error)")
  }

  @Test func unknownAgenciesAndSettingsAreRefused() async throws {
    let fixture = try await LetterFixture()
    let unknown = try await fixture.program.run(
      "subscribers", "add", "a@example.org", "--agency", "0001", "77")
    #expect(unknown.status == 64 && unknown.error.contains("77"), "\(unknown.error)")
    #expect(try await fixture.program.run("settings", "set", "desk_url", "javascript:alert(1)").status == 64)
    #expect(try await fixture.program.run("settings", "set", "timezone", "UTC").status == 64)
    #expect(try await fixture.value("select count(*) from review.subscriber") == "0")
  }

  @Test func aLetterSaysWhatToDoAndHoldsNoNameUnlessAskedFor() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("full@example.org", "--detail", "full", "--language", "en")
    try await fixture.subscribe("ids@example.org", "--language", "en", "--agency", "0001")
    try await fixture.subscribe("counts@example.org", "--detail", "counts")
    #expect(
      try await fixture.program.run("settings", "set", "desk_url", "https://desk.example.org/").status == 0)
    var found = Dictionary(uniqueKeysWithValues: (1...14).map { ("case\($0)", "000101") })
    found["late"] = "000201"
    try await fixture.run("2026-03", on: "2026-04-02", found: found)
    let outcome = try await fixture.digest()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("3 sent"))
    let mails = try Dictionary(
      uniqueKeysWithValues: fixture.server.mails.map { ($0.headers["To"] ?? "", $0) })
    #expect(
      mails.values.allSatisfy {
        $0.defects.isEmpty && $0.size < 100_000 && $0.parts == ["text/plain", "text/html"]
      })

    let full = try #require(mails["full@example.org"])
    #expect(full.firstLine == "15 new, 1 overdue, 15 open; 1 rule could not run this month")
    #expect(full.headers["Subject"] == "Mingcha 2026-03: 15 new, 1 overdue, 15 open")
    for name in ["Date", "Message-ID", "List-Id", "List-Unsubscribe", "Content-Language"] {
      #expect(full.names.contains(name), "\(name)")
    }
    #expect(full.headers["Auto-Submitted"] == "auto-generated")
    let text = full.text
    let unchecked = try #require(text.range(of: "the source has no column tender.size"))
    let case1 = try #require(text.range(of: "Zhang San approved"))
    #expect(unchecked.lowerBound < case1.lowerBound)
    for words in [
      "12,345.60 yuan", "《会计法》第二十五条", "overdue since 2020-01-01", "and 5 more", "张三", "Chain: record",
      "https://desk.example.org/cases/1", "财政局 (000101)",
    ] {
      #expect(text.contains(words), "\(words)")
      #expect(words == "Chain: record" || full.html.contains(words), "\(words)")
    }
    #expect(!full.html.contains("<script") && !full.html.contains("<img"))

    let ids = try #require(mails["ids@example.org"])
    #expect(ids.firstLine.hasPrefix("14 new, 0 overdue, 14 open"))
    #expect(ids.text.contains("12,345.60 yuan") && ids.text.contains("#1 "))
    let counts = try #require(mails["counts@example.org"])
    #expect(counts.firstLine.hasPrefix("新增 15 项，逾期 1 项，待办 15 项；1 条规则本月未能运行"))
    #expect(!counts.text.contains("12,345") && !counts.text.contains("000101"))
    for mail in [ids, counts] {
      for part in [mail.text, mail.html] { #expect(!part.contains("张三") && !part.contains("Zhang")) }
    }
    #expect(try await fixture.digest().output.contains("0 sent"))
  }

  @Test func aKillBeforeOurCommitSendsTheSameLetterAgain() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("linger@example.org")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let server = fixture.server
    let killed = try await fixture.program.shell("exec \"$MINGCHA\" digest --month 2026-03") { pid in
      try await eventually("the server keeps the letter") { try !server.kept.isEmpty }
      kill(pid, SIGKILL)
    }
    #expect(killed.status == 128 + SIGKILL)
    #expect(try await fixture.value("select state from review.outbox") == "sending")
    let again = try await fixture.digest()
    #expect(again.status == 0, "\(again.error)")
    let mails = try server.mails
    #expect(mails.count == 2)
    #expect(Set(mails.map { $0.headers["Message-ID"] ?? "" }).count == 1)
    #expect(Set(mails.map { $0.headers["Date"] ?? "" }).count == 1)
    _ = try await fixture.digest()
    #expect(try server.kept.count == 2)
  }

  @Test func twoSendersAtOnceSendEachLetterOnce() async throws {
    let fixture = try await LetterFixture()
    for number in 1...6 { try await fixture.subscribe("reader\(number)@example.org") }
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    async let first = fixture.digest()
    async let second = fixture.digest()
    #expect(try await [first.status, second.status].allSatisfy { $0 == 0 || $0 == 75 })
    _ = try await fixture.digest()
    let mails = try fixture.server.mails
    #expect(mails.count == 6)
    #expect(Set(mails.map { $0.headers["To"] ?? "" }).count == 6)
  }

  @Test func aBadAddressHoldsUpNobodyAndIsTold() async throws {
    let fixture = try await LetterFixture()
    for name in ["refuse", "defer", "good"] { try await fixture.subscribe("\(name)@example.org") }
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let outcome = try await fixture.digest()
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.output.contains("1 sent, 1 put off, 1 given up"), "\(outcome.output)")
    #expect(outcome.error.contains("refuse@example.org") && outcome.error.contains("550"))
    #expect(try fixture.server.mails.map { $0.headers["To"] } == ["good@example.org"])
    #expect(try await fixture.program.run("migrate", "-q").status == 0)
    let doctor = try await fixture.program.run("doctor")
    #expect(doctor.status == 2 && doctor.output.contains("refuse@example.org"), "\(doctor.output)")
    // Put off is tried again later, at last given up.
    for _ in 0..<5 {
      try await fixture.sql("update review.outbox set next_attempt_at = now() where state = 'pending'")
      _ = try await fixture.digest()
    }
    #expect(try await fixture.value("select count(*) from review.outbox where state = 'failed'") == "2")
    for name in ["refuse", "defer"] {
      #expect(try await fixture.program.run("subscribers", "remove", "\(name)@example.org").status == 0)
    }
    #expect(try await fixture.digest().status == 0)
  }

  @Test func aServerThatIsAwayLosesNothing() async throws {
    let fixture = try await LetterFixture()
    for number in 1...8 { try await fixture.subscribe("reader\(number)@example.org") }
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let away = try await fixture.program.run(
      "digest", "--month", "2026-03", "--smtp", "smtp://localhost:1")
    #expect(away.status == 75, "\(away.error)")
    #expect(away.error.contains("smtp://localhost:1"))
    // It is the server, not the letters: most were not even tried.
    #expect(try await fixture.value("select count(*) from review.outbox where attempts > 0") == "3")
    try await fixture.sql("update review.outbox set next_attempt_at = now()")
    #expect(try await fixture.digest().status == 0)
    #expect(try fixture.server.kept.count == 8)
  }

  @Test func aMonthJudgedAgainIsAnEditionOfChanges() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org", "--language", "en")
    try await fixture.subscribe("unit@example.org", "--language", "en", "--agency", "0002")
    try await fixture.subscribe("calm@example.org", "--language", "en", "--agency", "0002", "--all-quiet")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101", "b": "000101"])
    _ = try await fixture.digest()
    // Something could not be checked: that is news to everybody, once.
    #expect(try fixture.server.kept.count == 3)
    // The same results: no letter. Others: one, to whom they concern.
    try await fixture.run("2026-03", on: "2026-04-03")
    _ = try await fixture.digest()
    #expect(try fixture.server.kept.count == 3)
    try await fixture.run("2026-03", on: "2026-04-04", found: ["c": "000101"], gone: [1])
    _ = try await fixture.digest()
    let mails = try fixture.server.mails
    #expect(mails.count == 4)
    let changes = try #require(mails.last)
    #expect(changes.headers["Subject"]?.hasPrefix("Changes · Mingcha 2026-03: 1 new") == true)
    #expect(
      changes.text.contains("no longer reproduced") && changes.text.contains("#3 ")
        && !changes.text.contains("#2 "))
    let first = try #require(mails.first { $0.headers["To"] == "a@example.org" })
    #expect(changes.headers["References"] == first.headers["Message-ID"])
    // The next month: nothing new for the unit; only who asked for it hears that all is quiet.
    try await fixture.run("2026-04", on: "2026-05-06")
    _ = try await fixture.digest("2026-04")
    #expect(try fixture.server.mails.dropFirst(4).map { $0.headers["To"] } == ["calm@example.org"])
    #expect(try fixture.server.mails.last?.text.contains("No case waits.") == true)
  }

  @Test func theRunningMonthIsForDailyReaders() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("monthly@example.org", "--language", "en")
    try await fixture.subscribe("daily@example.org", "--language", "en", "--frequency", "daily")
    try await fixture.run("2026-03", on: "2026-03-10", found: ["a": "000101"])
    _ = try await fixture.digest()
    // On this machine's clock the month is over, and nobody audited it behind its end: that is a letter of its own.
    func digests() throws -> [MailServer.Mail] {
      try fixture.server.mails.filter { !$0.firstLine.hasPrefix("No complete audit") }
    }
    #expect(try digests().map { $0.headers["To"] } == ["daily@example.org"])
    #expect(try digests()[0].text.contains("2026-03 is not over"))
    // What came to light meanwhile is new to the monthly reader, and not to the other.
    try await fixture.run("2026-03", on: "2026-04-01", found: ["b": "000101"])
    _ = try await fixture.digest()
    let counts = try digests().dropFirst().map {
      "\($0.headers["To"] ?? "") \($0.firstLine.prefix(5))"
    }
    #expect(counts.sorted() == ["daily@example.org 1 new", "monthly@example.org 2 new"])
  }

  @Test func aMonthThatNobodyAuditedIsTold() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org", "--language", "en")
    try await fixture.run("2026-03", on: "2026-04-02")
    _ = try await fixture.digest()
    // A run inside the month does not stand for one behind its end.
    try await fixture.run("2026-04", on: "2026-04-20")
    let outcome = try await fixture.digest("2026-04")
    #expect(outcome.error.contains("nobody audited 2026-04"), "\(outcome.error)")
    let letter = try #require(try fixture.server.mails.last)
    #expect(letter.firstLine == "No complete audit of 2026-04 has come in")
    #expect(letter.text.contains("run 2 of 2026-04"))
    let sent = try fixture.server.kept.count
    _ = try await fixture.digest("2026-04")
    #expect(try fixture.server.kept.count == sent)
  }

  @Test func lettersCanBeLookedAtAndAFolderThatCannotBeWrittenIsTold() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    let folder = try TemporaryFolder()
    let outcome = try await fixture.digest("2026-03", "--dry-run", "\(folder.path)/letters")
    #expect(outcome.status == 0, "\(outcome.error)")
    let letter = try MailServer.read("\(folder.path)/letters/2026-03_a@example.org.eml")
    #expect(letter.defects.isEmpty && letter.headers["To"] == "a@example.org")
    try folder.write("", to: "file")
    let refused = try await fixture.digest("2026-03", "--dry-run", "\(folder.path)/file/letters")
    #expect(refused.status == 64 && refused.error.contains("\(folder.path)/file/letters"), "\(refused.error)")
    #expect(try fixture.server.kept.isEmpty)
    #expect(try await fixture.value("select state from review.outbox") == "pending")
  }

  @Test func settingsOfTheServerAreChecked() async throws {
    let fixture = try await LetterFixture()
    let wrong = try await fixture.program.run(
      "digest", "--month", "2026-03", "--smtp", "smtp://user:geheim@localhost")
    #expect(wrong.status == 64 && !wrong.error.contains("geheim"), "\(wrong.error)")
    var program = fixture.program
    program.environment["MINGCHA_SMTP_PASSWORD_FILE"] = "/nowhere/password"
    let unreadable = try await program.run("digest", "--month", "2026-03")
    #expect(unreadable.status == 64 && unreadable.error.contains("/nowhere/password"))
    program.environment["MINGCHA_SMTP_PASSWORD_FILE"] = nil
    program.environment["CREDENTIALS_DIRECTORY"] =
      URL(
        fileURLWithPath: fixture.program.environment["MINGCHA_SMTP_PASSWORD_FILE"] ?? ""
      ).deletingLastPathComponent().path
    #expect(try await program.run("digest", "--month", "2026-03").status == 0)
    let clear = try await fixture.program.run("digest", "--month", "2026-03", "--smtp-security", "none")
    #expect(clear.status == 64, "\(clear.error)")
  }

  @Test func explainedCasesAreCountedInOneLine() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("all@example.org", "--language", "en")
    try await fixture.subscribe("unit@example.org", "--agency", "0002")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101", "b": "000101", "c": "000201"])
    try await fixture.sql(
      """
      insert into review.explained_exception (
        rule_id, agency_prefix, valid_from, valid_until, explanation, proposed_by, approved_by, approved_at)
      values ('self-approval', '000101', '2026-01-01', '2099-12-31', 'replaced', 'li', 'wang', now());
      set session_replication_role = replica;
      update review.case_file set state = 'dismissed', exception_id = 1 where fingerprint = 'a';
      set session_replication_role = origin;
      """)
    _ = try await fixture.digest()
    let mails = try Dictionary(
      uniqueKeysWithValues: fixture.server.mails.map { ($0.headers["To"] ?? "", $0) })
    let all = try #require(mails["all@example.org"])
    #expect(all.firstLine.hasPrefix("2 new, 0 overdue, 2 open"))
    for part in [all.text, all.html] {
      #expect(part.contains("Not counted above: 1 closed by accepted explanations."))
    }
    #expect(try #require(mails["unit@example.org"]).text.contains("说明而关闭") == false)
  }

  /// What could not be checked says for how much of it a reference table lacks a row, for the reader's units.
  @Test func whatTablesLackIsCounted() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("all@example.org")
    try await fixture.subscribe("unit@example.org", "--agency", "000101")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["late": "000101"])
    try await fixture.sql(
      """
      insert into review.run_agency (run_id, rule_id, agency_code, status, rows_judged, rows_missing)
      select 1, 'self-approval', code, 'data_missing', 0, 1 from unnest('{000101,000102,000103}'::text[]) as code;
      insert into review.run_gap (run_id, rule_id, agency_code, table_name, figure, first_on, last_on, units)
      select 1, 'self-approval', code, 'legal_limit', figure, '2026-03-02', '2026-03-02', 1
      from unnest('{000101,000102}'::text[]) as code
      cross join unnest('{a,b}'::text[]) as figure;
      """)
    _ = try await fixture.digest()
    let mails = try Dictionary(
      uniqueKeysWithValues: fixture.server.mails.map { ($0.headers["To"] ?? "", $0) })
    #expect(try #require(mails["all@example.org"]).text.contains("（共 3 处）。其中 2 处是参考表缺行"))
    #expect(try #require(mails["unit@example.org"]).text.contains("（共 1 处）。其中 1 处是参考表缺行"))
  }

  /// Chinese letters hold English in names only, and English ones no Chinese but the law's names.
  @Test func eachLetterIsInOneLanguage() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("zh@example.org", "--detail", "full")
    try await fixture.subscribe("en@example.org", "--detail", "full", "--language", "en")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["late": "000101"], lacks: true)
    try await fixture.sql(
      """
      set session_replication_role = replica;
      update review.run set lacks = '{"the rule self-approval erred: division by zero","the dataset tender is missing",
        "the column payment.use_des is missing","nothing was checked",
        "the rule no-data is unchecked: history from nowhere"}';
      update review.run_rule set note = 'history from nowhere' where rule_id = 'no-data';
      update review.run_rule set error = 3, sqlstate = '22012', note = 'division by zero: "张三"'
      where rule_id = 'self-approval';
      set session_replication_role = origin;
      """)
    _ = try await fixture.digest()
    let mails = try Dictionary(
      uniqueKeysWithValues: fixture.server.mails.map { ($0.headers["To"] ?? "", $0) })
    let chinese = try #require(mails["zh@example.org"]).text.split(separator: "-- \n")[0]
    for words in [
      "执行出错（SQLSTATE 22012）", "数据集 tender 不见了", "列 payment.use_des 不见了", "什么都没有检查到", "台账没有它所需的历史",
    ] {
      #expect(chinese.contains(words), "\(words) in \(chinese)")
    }
    let names = ["self-approval", "no-data", "payment.use_des", "tender", "SQLSTATE", "no"]
    let words = chinese.matches(of: /[A-Za-z][A-Za-z._-]+/).map { String($0.output) }
    #expect(words.allSatisfy(names.contains), "\(words)")
    let english = try #require(mails["en@example.org"]).text.replacing(/《[^》]*》\S*|财政局|张三/, with: "")
    #expect(english.contains("the ledger has none of the history that the rule needs"))
    #expect(!english.contains(/[\u{3000}-\u{9FFF}]/), "\(english)")
  }

  @Test func aFolderThatTakesNothingIsTold() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("a@example.org")
    try await fixture.run("2026-03", on: "2026-04-02", found: ["a": "000101"])
    // Not even root can make a file there.
    let refused = try await fixture.digest("2026-03", "--dry-run", "/proc/self")
    #expect(refused.status == 64 && refused.error.contains("/proc/self"), "\(refused.error)")
    #expect(try await fixture.value("select state from review.outbox") == "pending")
  }

  @Test func whereUnitsAnswerIsASetting() async throws {
    let fixture = try await LetterFixture()
    let program = fixture.program
    for value in ["两行\n", " ", String(repeating: "长", count: 201)] {
      let refused = try await program.run("settings", "set", "answer_to", value, "--lang", "zh-CN")
      #expect(refused.status == 64 && refused.error.contains("只能是一行"), "\(refused.error)")
    }
    #expect(try await program.run("settings", "set", "answer_to", "财政局 302 室").status == 0)
    let list = try await program.run("settings", "list", "--format", "csv")
    #expect(list.output.contains("answer_to,财政局 302 室"), "\(list.output)")
    let recorded = try await fixture.value(
      "select body::jsonb ->> 'value' from review.chain_record order by record_number desc limit 1")
    #expect(recorded == "财政局 302 室")
    #expect(try await program.run("settings", "set", "answer_to", "--unset").status == 0)
    #expect(try await fixture.value("select count(*) from review.setting where name = 'answer_to'") == "0")
  }

  /// Mail programs cut long letters off: every rule is named, and each has a case before any has a second one.
  @Test func aLongLetterFitsAndNamesCasesOfEveryRule() async throws {
    let fixture = try await LetterFixture()
    try await fixture.subscribe("full@example.org", "--language", "en", "--detail", "full")
    let found = Dictionary(uniqueKeysWithValues: (1...300).map { ("case\($0)", "000101") })
    try await fixture.run("2026-03", on: "2026-04-02", found: found)
    try await fixture.sql(
      """
      set session_replication_role = replica;
      update review.case_file set rule_id = 'rule-' || case_id % 60;
      update review.case_evidence set reason_en = repeat('a long reason ', 5);
      set session_replication_role = origin;
      """)
    _ = try await fixture.digest()
    let mail = try #require(try fixture.server.mails.first)
    #expect(mail.size < 100_000)
    for part in [mail.text, mail.html] {
      let cases = part.matches(of: /#([0-9]+)/).compactMap { Int($0.output.1) }
      #expect((60..<300).contains(cases.count), "\(cases.count)")
      #expect(Set(cases.map { $0 % 60 }).count == 60)
    }
    #expect(mail.text.contains("and 4 more") || mail.text.contains("and 3 more"))
  }
}
