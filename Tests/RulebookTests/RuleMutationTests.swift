import Catalogue
import Testing

@testable import Rulebook

/// Which small changes are made of an expression and of a rule.
@Suite struct RuleMutationTests {
  private func mutants(of text: String) -> [String] {
    ExpressionMutator.changes(of: text).map { $0.applied(to: text) }
  }

  private func shortened(_ text: String) -> [String] {
    OperandRemoval.changes(of: text).map { $0.applied(to: text) }
  }

  @Test(arguments: [
    ("a > b", ["a >= b", "a < b"]), ("a <= b", ["a < b", "a >= b"]), ("a = b", ["a <> b"]),
    ("a <> b", ["a = b"]), ("a ~ b", ["a !~ b"]), ("a and b or c", ["a or b or c", "a and b and c"]),
    ("not a", ["a"]), ("a is null", ["a is not null"]), ("a is not null", ["a is null"]),
    ("a like b", ["a not like b"]), ("a between b and c", ["a not between b and c"]),
    ("a not between b and c and d", ["a between b and c and d", "a not between b and c or d"]),
    ("a + 10", ["a + 11"]), ("0.25 * a", ["0.26 * a"]), ("a::numeric(10, 2)", []), ("a1 || b", []),
    ("a + interval '7 days'", ["a + interval '8 days'"]), ("date '2024-02-28'", ["date '2024-02-29'"]),
    ("date '2024-12-31'", ["date '2025-01-01'"]), ("'a > 1 and 2'", []), ("'it''s > 1'", []),
    ("a in (b, c)", ["a not in (b, c)", "a in (c)", "a in (b)"]), ("a in ('b')", ["a not in ('b')"]),
    ("a = any(array[1])", ["a <> any(array[1])", "a = any(array[2])"]),
    ("1 /* > 2 */ -- and 3", ["2 /* > 2 */ -- and 3"]),
  ])
  func expressionsAreChangedInSmallSteps(text: String, expected: [String]) {
    #expect(mutants(of: text) == expected)
  }

  @Test(arguments: [
    ("a", []), ("a and b", ["b", "a"]), ("a and b and c", ["b and c", "a and c", "a and b"]),
    ("a and b or c", ["c", "a and b", "b or c", "a or c"]),
    ("a between b and c and d", ["d", "a between b and c"]),
    ("a and (b or c)", ["(b or c)", "a", "a and (c)", "a and (b)"]), ("case when a and b then c end", []),
    ("count(*) filter (where a and b)", ["count(*) filter (where b)", "count(*) filter (where a)"]),
    ("f(a, b and c)", []),
  ])
  func operandsAreLeftOut(text: String, expected: [String]) {
    #expect(shortened(text) == expected)
  }

  @Test func mutantsSayWhereTheyChangeWhat() throws {
    let (rulebook, _) = try SampleRules.load()
    let rule = try #require(rulebook.rules.first)
    let mutants = RuleMutation(catalogue: try SampleRules.catalogue()).mutants(of: rule).map(\.mutant)
    #expect(
      mutants.map(\.text) == [
        "let.allowed: guest_count / [3 => 4]", "flag: guest_count [> => >=] allowed",
        "flag: guest_count [> => <] allowed",
      ])
    #expect(mutants.map(\.place.line) == [9, 10, 10])
    #expect(mutants.map(\.place.column) == [26, 19, 19])
  }

  @Test func whatOnlyTheReasonPrintsIsLeftAlone() throws {
    let (rulebook, diagnostics) = try SampleRules.load(
      replacing: "  allowed: guest_count / 3", with: "  allowed: guest_count / 3\n  half: guest_count / 2")
    #expect(diagnostics == [])
    let rule = try #require(rulebook.rules.first)
    let mutants = RuleMutation(catalogue: try SampleRules.catalogue()).mutants(of: rule)
    #expect(!mutants.contains { $0.mutant.text.hasPrefix("let.half") })
  }

  @Test func listsNameRulesThatAreThere() throws {
    let files = [
      "rules/equivalent-mutants.yaml": """
      - {rule: companions, mutant: "flag: a", reason: {zh-CN: 等价, en: The same}}
      - {rule: companion, mutant: "flag: a", reason: {zh-CN: 等价, en: The same}}
      """,
      "rules/not-checkable.yaml": """
      - {id: companions, title: {zh-CN: 陪餐, en: Companions}, reason: {zh-CN: 无, en: None}}
      - {id: slush-fund, title: {zh-CN: 小金库, en: Slush fund}, reason: {zh-CN: 无, en: None}}
      """,
    ]
    let (rulebook, diagnostics) = try SampleRules.load(files)
    #expect(rulebook.equivalents.map(\.rule.text) == ["companions", "companion"])
    #expect(rulebook.uncheckable.map(\.id.text) == ["companions", "slush-fund"])
    #expect(diagnostics.map(\.place.file).sorted() == files.keys.sorted())
    #expect(diagnostics.first?.hint == "did you mean \"companions\"?")
  }
}
