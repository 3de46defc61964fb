import Foundation
import LibPQ
import TestSupport
import Testing

/// The report of a month: its figures against plain SQL, and its forms read back by other programs.
@Suite(.database(.migrated)) struct ReportTests {
  private struct PageTable: Decodable {
    let head, body, foot: [[String]]
  }

  private func tables(of path: String) async throws -> [PageTable] {
    let read = try await ReportReading.python(ReportReading.page, path)
    try #require(read.status == 0, "\(read.error)")
    return try JSONDecoder().decode([PageTable].self, from: Data(read.output.utf8))
  }

  private func number(_ text: String) -> Decimal {
    Decimal(string: text.replacing(",", with: "").replacing(" %", with: "")) ?? -1
  }

  @Test(arguments: ["zh-CN", "en"]) func thePageIsSoundAndItsTotalsAddUp(language: String) async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.html"
    let began = ContinuousClock.now
    let outcome = try await fixture.program.run(
      "report", "--month", "2026-10", "--lang", language, "--output", path)
    #expect(ContinuousClock.now - began < .seconds(60))
    #expect(outcome.status == 0, "\(outcome.error)")
    let text = try folder.text("report.html")
    #expect(text.utf8.count < 2_000_000)
    #expect(text.contains("<html lang=\"\(language)\">"))
    #expect(text.contains(language == "en" ? "1. What was checked" : "一、审查了什么"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") || language == "en")
    #expect(!text.contains("<script"))
    // An unapproved rulebook and an incomplete run stand at the top.
    let warnings = text.components(separatedBy: "class=\"warning\"").count - 1
    #expect(warnings == 2)

    let tables = try await tables(of: path)
    let answers = try #require(tables.first)
    #expect(answers.body.map { number($0[2]) }.reduce(0, +) == 100)
    for table in tables where !table.foot.isEmpty {
      for column in table.head[0].indices.dropFirst() {
        let cells = table.body.map { $0[column] }
        guard cells.allSatisfy({ $0.wholeMatch(of: /-?[0-9,]+(\.[0-9]+)?/) != nil }) else { continue }
        #expect(cells.map(number).reduce(0, +) == number(table.foot[0][column]), "\(table.head[0][column])")
      }
    }
  }

  @Test func theFiguresAreThoseOfPlainSQL() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.html"
    _ = try await fixture.program.run("report", "--month", "2026-10", "--lang", "en", "--output", path)
    let tables = try await tables(of: path)
    let severities = try #require(tables.first { $0.head[0][0] == "Severity" })
    func count(_ condition: String) async throws -> Decimal {
      number(try await fixture.value("select count(*) from review.case_file where \(condition)"))
    }
    let total = severities.foot[0].map(number)
    // Run 4 judged September again with October's pull: late postings are new in October.
    #expect(try await count("first_flagged_run in (4, 5) and not is_backlog") == total[1])
    #expect(try await count("state in ('open', 'rectifying')") == total[2])
    #expect(
      try await count(
        "state in ('open', 'rectifying') and due_on < (now() at time zone 'Asia/Shanghai')::date") == total[4]
    )
    #expect(try await count("is_backlog") == total[5])
    let money = try await fixture.value(
      """
      select sum(amount) from review.case_evidence join review.case_file using (case_id)
      where state in ('open', 'rectifying')
      """)
    #expect(number(money) == total[7])

    let items = try #require(tables.first { $0.head[0][0] == "Item" })
    func paid(_ from: String, _ until: String) async throws -> Decimal {
      number(
        try await fixture.value(
          """
          select coalesce(sum(pay_amt), 0) from ledger.payment
          where dep_bgt_eco_code in ('30212', '30217') and xpay_date >= '\(from)' and xpay_date < '\(until)'
          """))
    }
    #expect(number(items.foot[0][1]) == (try await paid("2026-10-01", "2026-11-01")))
    #expect(number(items.foot[0][2]) == (try await paid("2026-01-01", "2026-11-01")))
    #expect(number(items.foot[0][3]) == (try await paid("2025-01-01", "2025-11-01")))
    #expect(number(items.foot[0][5]) == Decimal(string: "300015.00"))
    let months = try #require(tables.first { $0.head[0] == ["Month", "2024", "2025", "2026"] })
    #expect(number(months.foot[0][1]) == (try await paid("2024-01-01", "2025-01-01")))

    let methods = try #require(tables.first { $0.head[0][0] == "Method" })
    let below = try await fixture.value(
      "select count(*) from ledger.tender where item_category = 'goods' and budget_amt < 2000000")
    #expect(methods.foot[0].map(number)[1] == 100)
    #expect(number(methods.foot[0][3]) == number(below))
    #expect(methods.foot[0][6] == "10")
  }

  @Test func personalDataAreMaskedUnlessAskedFor() async throws {
    let fixture = try await ReportFixture()
    for format in ["text", "html", "csv", "json"] {
      let masked = try await fixture.program.run("report", "--month", "2026-10", "--format", format)
      #expect(masked.status == 0, "\(masked.error)")
      #expect(!masked.output.contains(ReportFixture.person), "\(format)")
      let open = try await fixture.program.run(
        "report", "--month", "2026-10", "--format", format, "--unmasked")
      #expect(open.output.contains(ReportFixture.person), "\(format)")
    }
  }

  @Test func personalDataAreMaskedInSheetsToo() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let texts = """
      import openpyxl, sys
      for sheet in openpyxl.load_workbook(sys.argv[1]):
          for row in sheet.iter_rows(values_only=True): print(*row)
      """
    for (flags, isShown) in [([], false), (["--unmasked"], true)] {
      let path = folder.path + "/cases.xlsx"
      let outcome = try await fixture.program.run(
        ["report", "--month", "2026-10", "--lang", "zh-CN", "--output", path] + flags)
      #expect(outcome.status == 0, "\(outcome.error)")
      let read = try await ReportReading.python(texts, path)
      #expect(read.status == 0 && read.output.contains("460.00"), "\(read.error)")
      #expect(read.output.contains(ReportFixture.person) == isShown)
    }
  }

  /// What a rule's error and a run's lacks say is in the reader's language, and quotes nobody.
  @Test func whatCouldNotRunIsSaidInTheReadersLanguage() async throws {
    let fixture = try await ReportFixture()
    try await fixture.store.run(
      script: """
        set session_replication_role = replica;
        update review.run
        set lacks = array['the rule self-approval erred: invalid input "张三"', 'nothing was checked']
        where run_id = 5;
        update review.run_rule set note = 'invalid input "张三"', error = 60, flagged = 0, clear = 0, data_missing = 0,
          not_applicable = 0
        where run_id = 5 and rule_id = 'self-approval';
        set session_replication_role = origin;
        """)
    let words = [
      "zh-CN": ["规则 self-approval 执行出错，数据库报告：invalid input “…”", "什么都没有检查到", "来源没有数据集 tip"],
      "en": [
        "the rule self-approval erred, and the database said: invalid input “…”",
        "the source has no dataset tip",
      ],
    ]
    for (language, expected) in words {
      for format in ["html", "text"] {
        let outcome = try await fixture.program.run(
          "report", "--month", "2026-10", "--lang", language, "--format", format)
        #expect(outcome.status == 0, "\(outcome.error)")
        let text = outcome.output.replacing(/\s+/, with: " ")
        for word in expected { #expect(text.contains(word), "\(word)") }
        #expect(!text.contains("张三") && !(language == "zh-CN" && text.contains("no dataset")))
      }
    }
  }

  /// What could not be checked says which table lacks which row, and for how much; and why data are missing adds up.
  @Test(arguments: ["zh-CN", "en"]) func theRowsThatTablesLackAreShown(language: String) async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let rule = "gp-open-tender-threshold"
    _ = try await fixture.store.query(
      """
      insert into review.run_gap (run_id, rule_id, agency_code, table_name, figure, first_on, last_on, units)
      select run_id, rule_id, agency_code, 'procurement_threshold', 'open_tender, <services>', date '2026-10-08',
        date '2026-10-08' + right(agency_code, 1)::integer % 2, 2
      from review.run_agency
      where run_id = 5 and rule_id = $1 and status in ('data_missing', 'flagged')
      """, [rule])
    let units = try await fixture.value("select count(*) from review.run_gap")
    let subjects = try await fixture.value("select sum(units) from review.run_gap")
    let missing = "select count(*) from review.run_agency where run_id = 5 and status = 'data_missing'"
    let page = folder.path + "/report.html"
    let outcome = try await fixture.program.run(
      "report", "--month", "2026-10", "--lang", language, "--output", page)
    #expect(outcome.status == 0, "\(outcome.error)")
    let isEnglish = language == "en"
    let tables = try await tables(of: page)
    let gaps = try #require(tables.first { $0.head[0].contains(isEnglish ? "No row for" : "缺的行") })
    #expect(
      gaps.body.map { Array($0.dropFirst()) } == [
        [
          isEnglish ? "Procurement and tender thresholds" : "采购与招标限额", "open_tender, <services>",
          "2026-10-08 – 2026-10-09", units, subjects,
        ]
      ])
    let reasons = try #require(tables.first { $0.head[0][0] == (isEnglish ? "Reason" : "原因") })
    let counts = reasons.body.map { number($0[1]) }
    #expect(reasons.body.map { number($0[2]) }.reduce(0, +) == 100)
    #expect(counts.reduce(0, +) == number(try await fixture.value(missing)))
    #expect(counts.reduce(0, +) == number(reasons.foot[0][1]))
    #expect(counts[0] == number(try await fixture.value(missing + " and rule_id = 'petition-time-notice'")))
    #expect(counts[1] == number(try await fixture.value(missing + " and rule_id = '\(rule)'")))

    let book = folder.path + "/cases.xlsx"
    _ = try await fixture.program.run("report", "--month", "2026-10", "--lang", language, "--output", book)
    let read = try await ReportReading.python(ReportReading.sheets, book)
    let sheets = try JSONDecoder().decode([String: SheetContent].self, from: Data(read.output.utf8))
    let coverage = try #require(sheets[isEnglish ? "Coverage" : "审查范围"])
    let line = try #require(coverage.rows.first { $0[0].text == rule }?.last?.text)
    let asked = "open_tender, <services>, 2026-10-08 – 2026-10-09"
    #expect(
      line
        == (isEnglish
          ? "table procurement_threshold has no row for \(asked): \(subjects) subjects of \(units) units"
          : "表 procurement_threshold 缺行（\(asked)）：\(units) 个单位的 \(subjects) 项"))
  }

  /// A reviewer is told of the tables as far as his units are concerned, and that too adds up.
  @Test func aReviewerIsToldWhatTablesLackForHisUnits() async throws {
    let fixture = try await ReportFixture()
    let login = try await TestDatabase.current.makeLogin()
    _ = try await fixture.store.query(
      "select review.learn_agencies(array(select agency_code from ledger.agency))")
    _ = try await fixture.store.query("select review.grant_role($1, 'reviewer', '{000007}')", [login])
    try await fixture.store.run(
      script: """
        insert into review.run_gap (run_id, rule_id, agency_code, table_name, figure, first_on, last_on, units)
        select 5, 'self-approval', code, 'legal_limit', 'of ' || code, '2026-10-08', '2026-10-08', 1
        from unnest(array['000007', '000033']) as code
        """)
    let program = Program(environment: ["MINGCHA_STORE": TestDatabase.current.conninfo(user: login)])
    let page = try await program.run("report", "--month", "2026-10", "--lang", "zh-CN", "--format", "html")
    #expect(page.status == 0, "\(page.error)")
    #expect(page.output.contains("of 000007") && !page.output.contains("000033"))
  }

  @Test func aReviewersReportHoldsHisUnitsOnly() async throws {
    let fixture = try await ReportFixture()
    let login = try await TestDatabase.current.makeLogin()
    _ = try await fixture.store.query(
      "select review.learn_agencies(array(select agency_code from ledger.agency))")
    _ = try await fixture.store.query("select review.grant_role($1, 'reviewer', '{000007,00001}')", [login])
    let program = Program(environment: ["MINGCHA_STORE": TestDatabase.current.conninfo(user: login)])
    let outcome = try await program.run("report", "--month", "2026-10", "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.error)")
    let units = Set(outcome.output.matches(of: /\b0000\d\d\b/).map { String($0.output) })
    #expect(units == Set(["000007"] + (10...19).map { "0000\($0)" }), "\(units.sorted())")
    let page = try await program.run("report", "--month", "2026-10", "--lang", "zh-CN", "--format", "html")
    #expect(page.status == 0, "\(page.error)")
    #expect(page.output.contains("000007") && !page.output.contains("000033"))
    let foreign = try await program.run("report", "--month", "2026-10", "--agency", "000033")
    #expect(!foreign.output.contains("r33") && !foreign.output.contains("t33"), "\(foreign.output)")
  }

  @Test func theJSONIsAsItsSchemaSays() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let program = Program(folder: folder.path, environment: fixture.program.environment)
    #expect(try await program.run("report", "--schema", "--output", "schema.json").status == 0)
    #expect(try await program.run("report", "--month", "2026-10", "--output", "data.json").status == 0)
    let check = try await ReportReading.python(
      ReportReading.schema, folder.path + "/schema.json", folder.path + "/data.json")
    #expect(check.output == "sound\n", "\(check.error)")
    #expect(try folder.text("data.json").contains("\"amount\": \"12345678901234567.89\""))
  }

  @Test func theCSVOpensWithoutFormulas() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let path = folder.path + "/cases.csv"
    _ = try await fixture.program.run("report", "--month", "2026-10", "--output", path)
    let read = try await ReportReading.python(ReportReading.csv, path)
    try #require(read.status == 0, "\(read.error)")
    let rows = try JSONDecoder().decode([[String]].self, from: Data(read.output.utf8))
    let wanted = try await fixture.value(
      "select count(*) from review.case_file where state in ('open', 'rectifying') or first_flagged_run in (4, 5)"
    )
    #expect(String(rows.count - 1) == wanted)
    let reason = try #require(rows[0].firstIndex(of: "reason_zh"))
    let nine = try #require(rows.first { $0[0] == "9" })
    #expect(nine[reason] == "'" + ReportFixture.formula)
    #expect(nine[reason + 1] == "'-1+1|cmd")
  }

  private struct SheetContent: Decodable {
    struct Cell: Decodable {
      let kind: String
      let text: String?
      let number: Double?
      let pattern: String

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        kind = try list.decode(String.self)
        if try list.decodeNil() {
          (text, number) = (nil, nil)
        } else if let value = try? list.decode(Double.self) {
          (text, number) = (nil, value)
        } else {
          (text, number) = (try list.decode(String.self), nil)
        }
        pattern = try list.decode(String.self)
      }
    }

    let head: [String]
    let rows: [[Cell]]
    let widths: [Double]
  }

  @Test func theSheetsHaveRealDatesNumbersAndCodes() async throws {
    let fixture = try await ReportFixture()
    let folder = try TemporaryFolder()
    let path = folder.path + "/cases.xlsx"
    let outcome = try await fixture.program.run(
      "report", "--month", "2026-10", "--lang", "en", "--output", path)
    #expect(outcome.status == 0, "\(outcome.error)")
    let read = try await ReportReading.python(ReportReading.sheets, path)
    try #require(read.status == 0, "\(read.error)")
    let sheets = try JSONDecoder().decode([String: SheetContent].self, from: Data(read.output.utf8))
    #expect(sheets.keys.sorted() == ["Cases", "Coverage", "Evidence"])
    let cases = try #require(sheets["Cases"])
    func cell(_ id: Double, _ name: String) throws -> SheetContent.Cell {
      let column = try #require(cases.head.firstIndex(of: name))
      return try #require(cases.rows.first { $0[0].number == id })[column]
    }
    #expect(try cell(9, "Unit code").text == "000010")
    #expect(try cell(9, "Unit code").kind == "s")
    #expect(try cell(9, "Amount (yuan)").text == "12345678901234567.89")
    #expect(try cell(6, "Amount (yuan)").number == 7407.36)
    #expect(try cell(6, "Amount (yuan)").pattern == "#,##0.00")
    #expect(try cell(6, "Answer by").kind == "d")
    #expect(try cell(6, "Answer by").text == "2026-09-16")
    // A formula is a text that looks like one.
    #expect(try cell(9, "Reason").kind == "s" && cell(9, "Reason").text == "-1+1|cmd")
    let coverage = try #require(sheets["Coverage"])
    let total = try #require(coverage.rows.last)
    #expect(total[3...7].compactMap(\.number).reduce(0, +) == total[8].number)
    #expect(total[8].number == 240)
    let evidence = try #require(sheets["Evidence"])
    #expect(evidence.rows.count == cases.rows.count)
    #expect(evidence.rows.allSatisfy { $0[5].kind == "d" && $0[6].kind == "n" })
    let reason = try #require(cases.head.firstIndex(of: "Rule"))
    #expect(cases.widths[reason] > 30)
  }

  @Test func theTerminalAlignsChinese() async throws {
    let fixture = try await ReportFixture()
    let outcome = try await fixture.program.run("report", "--month", "2026-10", "--lang", "zh-CN")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("万元)"))
    let lines = outcome.output.split(separator: "\n").drop { $0 != "按级别" }.dropFirst().prefix(5)
    #expect(Set(lines.map { TerminalWidth.of(String($0)) }).count == 1, "\(lines.joined(separator: "\n"))")
  }
}

/// Counted anew, so that the test does not trust the program's own measure.
enum TerminalWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
  }
}
