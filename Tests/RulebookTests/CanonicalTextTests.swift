import Testing

@testable import Rulebook

struct CanonicalTextTests {
  private func text(replacing old: String = "", with new: String = "") throws -> String {
    try #require(try SampleRules.load(replacing: old, with: new).rulebook.rules.first).canonicalText
  }

  @Test(arguments: [
    ("kind: breach", "# why\nkind:   breach # here"),
    ("severity: high\nkind: breach", "kind: breach\nseverity: high"),
    ("flag: guest_count > allowed", "flag: \"guest_count\n  > allowed\""),
    ("{law: 管理规定, article: 第十条, from: 2013-12-01}", "{from: 2013-12-01, law: 管理规定, article: 第十条}"),
    ("subject: [reception_id]", "subject:\n  - 'reception_id'"),
  ])
  func layoutChangesNothing(old: String, new: String) throws {
    #expect(try text(replacing: old, with: new) == text())
  }

  @Test(arguments: [
    ("kind: breach", "kind: lead"),
    ("guest_count > allowed", "guest_count >  allowed"),
    ("en: None", "en: None at all"),
    ("[reception_id]", "[reception_id, held_on]"),
    ("amount: amount\n", ""),
  ])
  func contentChangesIt(old: String, new: String) throws {
    #expect(try text(replacing: old, with: new) != text())
  }

  /// A later let may use an earlier one, so that their order is content.
  @Test func theOrderOfLetsIsContent() throws {
    let first = try text(replacing: "let:\n", with: "let:\n  a: x\n  b: y\n")
    let second = try text(replacing: "let:\n", with: "let:\n  b: y\n  a: x\n")
    #expect(first != second)
  }

  @Test func listsKeepTheirOrder() throws {
    #expect(
      try text(replacing: "[reception_id]", with: "[a, b]")
        != text(replacing: "[reception_id]", with: "[b, a]"))
  }

  @Test func theReleaseApprovesOnlyItsOwnContent() throws {
    let table = "rules/tables/holiday.csv"
    let shipped = try SampleRules.load([table: "day,name\n2026-01-01,元旦\n2026-10-01,国庆\n"]).rulebook
    let same = try SampleRules.load(
      with: "\n# a comment", [table: "name,day\n国庆,2026-10-01\n元旦,\"2026-01-01\"\n"]
    ).rulebook
    #expect(same.canonicalText == shipped.canonicalText)
    #expect(ShippedRulebook.approval(of: same, shipped: shipped) == .release)

    func names(_ rulebook: Rulebook) -> [String] {
      guard case .local(let changed) = ShippedRulebook.approval(of: rulebook, shipped: shipped) else {
        return []
      }
      return changed.map { "\($0.name) \($0.kind)" }
    }
    let changed = try SampleRules.load(replacing: "high", with: "low", [table: "day,name\n"]).rulebook
    #expect(names(changed) == ["companions rule", "tables/holiday table"])
    #expect(names(try SampleRules.load().rulebook) == ["tables/holiday removal"])
  }

  /// Nor does the folder: the rule's cases stay, and the release still approves it.
  @Test func aRuleMayMoveToAnotherDomain() throws {
    let shipped = try SampleRules.load().rulebook
    let moved = RulebookLoader(catalogue: try SampleRules.catalogue()).load(
      files: [
        "rules/travel/companions.yaml": SampleRules.rule,
        "rules/travel/companions.test.yaml": SampleRules.test,
      ], root: "rules")
    #expect(moved.diagnostics == [])
    let rule = try #require(moved.rulebook.rules.first)
    #expect(rule.domain == "travel")
    #expect(rule.canonicalText == shipped.rules.first?.canonicalText)
    #expect(ShippedRulebook.approval(of: moved.rulebook, shipped: shipped) == .release)
  }

  /// Switched off and gone are changes as well, and no two of them have the same content.
  @Test func aRemovalIsAContentOfItsOwn() throws {
    let gone = RulebookChange(name: "a", content: nil, shipped: "{}")
    #expect(gone.kind == .removal)
    #expect(gone.content != RulebookChange(name: "b", content: nil, shipped: "{}").content)
    #expect(try text(replacing: "kind: breach", with: "kind: breach\nenabled: false") != text())
  }
}
