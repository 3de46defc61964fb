import Catalogue
import Rulebook

/// A rulebook that was read and bound, with all that was found wrong on the way.
struct BoundRulebook: Sendable {
  let catalogue: Catalogue
  let place: RulebookPlace
  let rulebook: Rulebook
  let rules: [BoundRule]
  let diagnostics: [Diagnostic]

  init(_ place: RulebookPlace, _ catalogue: Catalogue) {
    let (rulebook, faults) = place.load(catalogue)
    let (rules, unbound) = RuleBinder(catalogue: catalogue).bind(rulebook)
    self.catalogue = catalogue
    self.place = place
    self.rulebook = rulebook
    self.rules = rules
    diagnostics = (faults + unbound + TableGaps(rulebook).diagnostics).sorted()
  }

  /// Whether this program's release speaks for it.
  var approval: RulebookApproval {
    place == .embedded ? .release : ShippedRulebook.approval(of: rulebook, catalogue: catalogue)
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// Nothing is judged by half a rulebook.
  func requireSound() throws {
    guard errors.isEmpty else { throw RuleFaults(diagnostics: diagnostics, place: place.described) }
  }

  /// The rules named; an id that is not there is an error that says what was probably meant.
  func rules(named ids: [String]) throws -> [BoundRule] {
    try ids.map { id in
      guard let rule = rules.first(where: { $0.rule.id == id }) else {
        let nearest = Nearest.name(to: id, in: rulebook.rules.map(\.id))
        throw UsageFault(
          Fault.unknownRule.said(["id": id]),
          hint: nearest.map { Fault.didYouMean.said(["name": $0]) } ?? Fault.listRules.said)
      }
      return rule
    }
  }

  /// The rules to judge by: those asked for, else all that are not switched off.
  func chosen(_ choice: RuleChoice) throws -> [BoundRule] {
    if !choice.ids.isEmpty {
      var seen: Set<String> = []
      return try rules(named: choice.ids.filter { seen.insert($0).inserted })
    }
    let chosen = choice.includesDisabled ? rules : rules.filter(\.rule.isEnabled)
    guard !chosen.isEmpty else { throw UsageFault(Fault.noRules.said(["place": place.described])) }
    return chosen
  }
}
