import Foundation
import TestSupport
import Testing

/// What faulty rule files get: the place, the reason, a hint, and status 64.
@Suite struct RuleFileTests {
  private static let rule = """
    id: sample-rule
    title: {zh-CN: 样例, en: Sample}
    severity: low
    kind: lead
    basis:
      - {law: 某法, article: 第一条}
    from: payment
    on: xpay_date
    flag: pay_amt > 100
    subject: [pay_cert_id]
    reason: {zh-CN: "金额 {pay_amt}", en: "amount {pay_amt}"}
    check: {zh-CN: 核对, en: Look}
    false_positives: {zh-CN: 无, en: None}

    """

  private func check(_ text: String) async throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "rules/cash/sample-rule.yaml")
    return try await Program(folder: folder.path).run("rules", "check")
  }

  @Test func theSampleItselfIsInOrder() async throws {
    let outcome = try await check(Self.rule)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("has no test"))
  }

  @Test(arguments: [
    ("pay_amt > 100", "pay_amnt > 100", ["pay_amnt", "Did you mean pay_amt?"]),
    ("pay_amt > 100", "pay_amt > 100; select 1", ["sample-rule.yaml:9:"]),
    ("pay_amt > 100", "pay_amt > (select 1)", ["subquer"]),
    ("pay_amt > 100", "pg_read_file('/etc/passwd') = ''", ["pg_read_file"]),
    ("pay_amt > 100", "pg_sleep(10) is null", ["pg_sleep"]),
    ("from: payment", "from: paymnt", ["paymnt", "Did you mean payment?"]),
    ("amount {pay_amt}", "amount {pay_total}", ["pay_total"]),
    ("on: xpay_date", "on: xpay_date\nper: [agency_code]\nwithin: 7", ["within", "days"]),
    ("severity: low", "severity: severe", ["severe"]), ("kind: lead", "kind: lead\ncolour: red", ["colour"]),
  ])
  func faultsAreExplained(old: String, new: String, said: [String]) async throws {
    let outcome = try await check(Self.rule.replacing(old, with: new))
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("rules/cash/sample-rule.yaml:"))
    #expect(outcome.error.contains("^"))
    for word in said { #expect(outcome.error.contains(word), "\(outcome.error)") }
  }

  @Test func allFaultsOfAllFilesComeAtOnce() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.rule.replacing("pay_amt > 100", with: "nope > 100"), to: "rules/cash/sample-rule.yaml")
    try folder.write(
      Self.rule.replacing("sample-rule", with: "other-rule").replacing("low", with: "grave"),
      to: "rules/cash/other-rule.yaml")
    let outcome = try await Program(folder: folder.path).run("rules", "check")
    #expect(outcome.error.contains("sample-rule.yaml:9:") && outcome.error.contains("other-rule.yaml:3:"))
  }

  @Test func aFolderWithoutRulesIsWrongUse() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "rules/readme.txt")
    for verb in [["rules", "check"], ["rules", "list"], ["rules", "test"]] {
      let outcome = try await Program(folder: folder.path).run(verb)
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("no rules in rules"))
    }
    let absent = try await Program(folder: folder.path).run("rules", "list", "--rules", "nowhere")
    #expect(absent.status == 64)
  }

  @Test func aFigureWithoutARowIsAWarning() async throws {
    let folder = try TemporaryFolder()
    let text = Self.rule.replacing(
      "flag: pay_amt > 100",
      with: "flag: pay_amt > legal_limit('late', xpay_date) and pay_amt > legal_limit('none', xpay_date)"
    ).replacing("article: 第一条}", with: "article: 第一条, from: 2013-12-01}")
    try folder.write(text, to: "rules/cash/sample-rule.yaml")
    try folder.write(
      """
      name,amount,unit,effective_from,effective_to,basis,verification
      late,1,yuan,2020-01-01,2024-12-31,x,verified
      """, to: "rules/tables/legal_limit.csv")
    let outcome = try await Program(folder: folder.path).run("rules", "check")
    #expect(outcome.status == 0, "\(outcome.error)")
    for said in [
      "sample-rule.yaml:9:17: warning: table legal_limit has no row \"late\" from 2013-12-01 until 2020-01-01",
      "sample-rule.yaml:9:17: warning: table legal_limit has no row \"late\" after 2024-12-31",
      "sample-rule.yaml:9:62: warning: table legal_limit has no row \"none\"", "data missing",
    ] { #expect(outcome.error.contains(said), "\(outcome.error)") }
  }

  @Test func aFigureForSomeRegionsOnlyIsAWarning() async throws {
    let folder = try TemporaryFolder()
    let text = Self.rule.replacing(
      "flag: pay_amt > 100",
      with: "flag: pay_amt > threshold('open_tender', 'goods', mof_div_code, xpay_date)")
    try folder.write(text, to: "rules/cash/sample-rule.yaml")
    try folder.write(
      """
      authority_region,category,limit_kind,amount_yuan,effective_from,effective_to,basis,verification
      37,goods,open_tender,1,,,x,verified
      """, to: "rules/tables/procurement_threshold.csv")
    let outcome = try await Program(folder: folder.path).run("rules", "check")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("has no row \"open_tender\" but for the regions 37"), "\(outcome.error)")
  }

  @Test func aWordThatIsAlwaysSparedIsRefused() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "rules/cash/sample-rule.yaml")
    try folder.write(
      """
      term,item,kind,exceptions,basis,verification
      接待,reception,three_public,接待室|信访接待,x,verified
      宴请,reception,three_public,宴请|宴会,x,verified
      """, to: "rules/tables/spending_vocabulary.csv")
    let outcome = try await Program(folder: folder.path).run("rules", "check")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("spending_vocabulary.csv:3:1: error: the term \"宴请\" is always spared"))
    #expect(!outcome.error.contains("csv:2:1"))
  }

  @Test func contradictingTableRowsAreRefused() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "rules/cash/sample-rule.yaml")
    try folder.write(
      """
      authority_region,category,limit_kind,amount_yuan,effective_from,effective_to,basis,verification
      63,goods,open_tender,2000000,2020-01-01,2021-12-31,某文,verified
      63,services,open_tender,2000000,2020-01-01,,某文,verified
      63,goods,open_tender,2500000,2021-06-01,,某文,verified
      63,goods,open_tender,3000000,2022-01-01,2023-12-31,某文,verified

      """, to: "rules/tables/procurement_threshold.csv")
    let outcome = try await Program(folder: folder.path).run("rules", "check")
    #expect(outcome.status == 64)
    for said in ["csv:4:1: error: lines 2 and 4 are in force", "csv:5:1: error: lines 4 and 5 are in force"] {
      #expect(outcome.error.contains(said), "\(outcome.error)")
    }
  }

  @Test func anIDIsUsedOnce() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "rules/cash/sample-rule.yaml")
    try folder.write(Self.rule, to: "rules/travel/sample-rule.yaml")
    let twice = try await Program(folder: folder.path).run("rules", "check")
    #expect(twice.status == 64)
    let second = "rules/travel/sample-rule.yaml:1:5: error: the id \"sample-rule\" is used twice"
    #expect(twice.error.contains(second))
    #expect(twice.error.contains("rules/cash/sample-rule.yaml:1:5"))

    try FileManager.default.removeItem(atPath: folder.path + "/rules/travel")
    try folder.write(
      "id: sample-rule\nreason: 条款废止\nretired_on: 2025-01-31\n", to: "rules/retired/sample-rule.yaml")
    let retired = try await Program(folder: folder.path).run("rules", "check")
    #expect(retired.status == 64)
    let again = "rules/cash/sample-rule.yaml:1:5: error: the id \"sample-rule\" was retired"
    #expect(retired.error.contains(again))
    #expect(retired.error.contains("rules/retired/sample-rule.yaml:1:5"))
  }

  @Test func whatNobodyCheckedSaysSo() async throws {
    let folder = try TemporaryFolder()
    let mark = "verification: {mark: unverified, note: {zh-CN: 凭记忆, en: from memory}}\n"
    let text = Self.rule.replacing("from: payment", with: mark + "from: payment")
    try folder.write(text, to: "rules/cash/sample-rule.yaml")
    let program = Program(folder: folder.path)
    let shown = try await program.run("rules", "show", "sample-rule")
    #expect(
      shown.output.contains("verification: not checked: no ground for a conclusion: from memory"),
      "\(shown.output)")
    let json = try await program.run("rules", "show", "sample-rule", "--format", "json")
    #expect(json.output.contains("\"unverified\""))
  }

  /// A book that is named with its author brings its own marks; all other laws get them.
  @Test func aBookKeepsItsMarks() async throws {
    let folder = try TemporaryFolder()
    let text = Self.rule.replacing(
      "  - {law: 某法, article: 第一条}",
      with: """
          - {law: 某法, article: 第一条, from: 2013-12-01}
          - {law: 作者《某书》（2012）, article: 第一章, note: 统计方法}
        """)
    try folder.write(text, to: "rules/cash/sample-rule.yaml")
    let shown = try await Program(folder: folder.path).run("rules", "show", "sample-rule")
    let basis = shown.output.split(separator: "\n").filter { $0.hasPrefix("basis: ") }
    #expect(basis == ["basis: 《某法》第一条（2013-12-01–）", "basis: 作者《某书》（2012）第一章，统计方法"])
  }

  @Test func aNewRulePassesItsCheckAndItsTest() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "rules/.keep")
    let program = Program(folder: folder.path)
    for (name, dataset) in [
      ("cash/late-thing", "payment"), ("meetings/long-thing", "meeting"), ("people/odd-tip", "tip"),
    ] {
      let new = try await program.run("rules", "new", name, "--dataset", dataset)
      #expect(new.status == 0, "\(new.error)")
    }
    let check = try await program.run("rules", "check")
    #expect(check.status == 0, "\(check.error)")
    let test = try await program.run("rules", "test")
    #expect(test.status == 0, "\(test.output)\(test.error)")
    let again = try await program.run("rules", "new", "cash/late-thing")
    #expect(again.status == 64)
    let misnamed = try await program.run("rules", "new", "Late Thing")
    #expect(misnamed.status == 64)
  }

  @Test func aFailingTestShowsTheDifference() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "rules/cash/sample-rule.yaml")
    try folder.write(
      """
      - name: over the limit
        month: 2026-03
        given:
          payment:
            - {pay_cert_id: p1, agency_code: a, xpay_date: 2026-03-02, pay_amt: 100}
            - {pay_cert_id: p2, agency_code: a, xpay_date: 2026-03-02, pay_amt: 101}
        flagged: [{pay_cert_id: p1}]

      """, to: "rules/cash/sample-rule.test.yaml")
    let outcome = try await Program(folder: folder.path).run("rules", "test")
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("- flagged {pay_cert_id: p1}"))
    #expect(outcome.output.contains("+ flagged {pay_cert_id: p2}"))
  }

  @Test func postgresHasTheLastWordAtTheLineOfTheRule() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.rule.replacing("pay_amt > 100", with: "pay_amt > payee_acct_name"),
      to: "rules/cash/sample-rule.yaml")
    let outcome = try await Program(folder: folder.path).run("rules", "check", "--prepare")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("rules/cash/sample-rule.yaml:9:"), "\(outcome.error)")
  }
}
