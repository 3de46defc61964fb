public import Catalogue

/// Everything a folder of rules says.
public struct Rulebook: Sendable {
  /// By id.
  public let rules: [Rule]
  /// By name.
  public let tables: [TableContent]
  public let tests: [RuleTest]
  public let retired: [RetiredRule]
  /// Changes of rules that no test can notice, with the reasons.
  public let equivalents: [EquivalentMutant]
  /// Rules of the catalogue that records cannot judge.
  public let uncheckable: [UncheckableRule]
  /// The files' texts, so that later checks can show the line they speak of.
  public let sources: [String: SourceText]

  public func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id }
  }

  public func tests(of id: String) -> [RuleTest] {
    tests.filter { $0.rule == id }
  }

  /// The content of all rules and tables; it changes exactly when one of them does.
  public var canonicalText: String {
    CanonicalText.object(canonicalTexts.map { ($0.key, $0.value) })
  }

  /// By the rule's id, or `tables/<name>`.
  public var canonicalTexts: [String: String] {
    let parts =
      rules.map { ($0.id, $0.canonicalText) } + tables.map { ("tables/\($0.table)", $0.canonicalText) }
    return Dictionary(parts) { first, _ in first }
  }
}
