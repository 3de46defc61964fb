public import Catalogue

/// Reads a rule's expressions and holds every name in them against the catalogue.
public struct RuleBinder: Sendable {
  let catalogue: Catalogue

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// All rules of a rulebook that bind, and every fault of those that do not.
  public func bind(_ rulebook: Rulebook) -> (rules: [BoundRule], diagnostics: [Diagnostic]) {
    var rules: [BoundRule] = []
    var diagnostics: [Diagnostic] = []
    for rule in rulebook.rules {
      let (bound, faults) = bind(rule)
      if let bound, !faults.contains(where: { $0.severity == .error }) { rules.append(bound) }
      diagnostics += faults.map { $0.excerpted(from: rulebook.sources[$0.place.file]) }
    }
    return (rules, diagnostics)
  }

  /// - Returns: the bound rule, unless its dataset is unknown, and everything that is wrong with it.
  public func bind(_ rule: Rule) -> (BoundRule?, [Diagnostic]) {
    guard let dataset = catalogue.dataset(named: rule.dataset.text) else {
      return (nil, [unknown("dataset", rule.dataset, among: catalogue.datasets.map(\.name))])
    }
    var binding = RuleBinding(rule: rule, dataset: dataset, catalogue: catalogue)
    let bound = binding.bind()
    return (bound, binding.diagnostics)
  }

  func unknown(_ what: String, _ text: PlacedText, among names: some Sequence<String>) -> Diagnostic {
    Diagnostic(
      at: text.place, "There is no \(what) \"\(text.text)\".",
      hint: Nearest.name(to: text.text, in: Set(names)).map { "Did you mean \($0)?" })
  }
}
