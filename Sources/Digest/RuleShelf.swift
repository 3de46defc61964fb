public import Catalogue

/// In which order, and under which headings, a letter shows rules.
public struct RuleShelf: Sendable {
  let domains: [String: String]
  let titles: [String: LocalizedText]

  /// - Parameters:
  ///   - domains: the folder of each rule, by its id.
  ///   - titles: what the folders are called.
  public init(domains: [String: String], titles: [String: LocalizedText]) {
    self.domains = domains
    self.titles = titles
  }

  /// A rule that is in no folder any more stands at the end.
  func domain(of rule: String) -> String { domains[rule] ?? "" }

  func title(of domain: String) -> LocalizedText {
    titles[domain]
      ?? (domain.isEmpty
        ? LocalizedText(zhCN: "其他规则", en: "Other rules") : LocalizedText(zhCN: domain, en: domain))
  }
}
