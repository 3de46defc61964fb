public import Catalogue

/// Makes all mutants of a rule: one small change each, in whatever decides what the rule finds. What only the
/// reason prints is left alone, for tests do not compare reasons.
public struct RuleMutation: Sendable {
  private let binder: RuleBinder

  public init(catalogue: Catalogue) {
    binder = RuleBinder(catalogue: catalogue)
  }

  /// The mutants that are still rules; what no longer binds would be noticed by anyone.
  public func mutants(of rule: Rule) -> [(mutant: RuleMutant, bound: BoundRule)] {
    var seen: [String: Int] = [:]
    return (sites(of: rule).flatMap { $0.mutants(of: rule) } + windowMutants(of: rule)).compactMap { mutant in
      let (bound, faults) = binder.bind(mutant.rule)
      guard let bound, faults.isEmpty else { return nil }
      let times = seen[mutant.text, default: 0] + 1
      seen[mutant.text] = times
      guard times > 1 else { return (mutant, bound) }
      let text = "\(mutant.text) (\(times))"
      return (RuleMutant(rule: mutant.rule, place: mutant.place, text: text), bound)
    }
  }

  private func windowMutants(of rule: Rule) -> [RuleMutant] {
    guard let window = rule.window else { return [] }
    var longer = rule
    longer.window = Window(days: window.days + 1, place: window.place)
    let text = "within: [\(window.days) => \(window.days + 1)] days"
    return [RuleMutant(rule: longer, place: window.place, text: text)]
  }

  private func sites(of rule: Rule) -> [MutationSite] {
    let names = DecidingNames(of: rule)
    var sites: [MutationSite] = []
    func add(
      _ name: String, _ source: PlacedText?, isOptional: Bool = false,
      put: @escaping (inout Rule, PlacedText?) -> Void
    ) {
      if let source {
        sites.append(MutationSite(name: name, source: source, isOptional: isOptional, put: put))
      }
    }
    for (index, binding) in rule.lets.enumerated() where names.contains(binding.name.text) {
      add("let.\(binding.name)", binding.expression) { if let text = $1 { $0.lets[index].expression = text } }
    }
    for (index, join) in rule.joins.enumerated() {
      let path = "join.\(join.name)"
      add("\(path).where", join.filter, isOptional: true) { $0.joins[index].filter = $1 }
      for (number, binding) in join.lets.enumerated() where names.contains(binding.name.text) {
        add("\(path).let.\(binding.name)", binding.expression) {
          if let text = $1 { $0.joins[index].lets[number].expression = text }
        }
      }
      for (number, key) in join.keys.enumerated() {
        add("\(path).keys.\(key.joined)", key.own) {
          if let text = $1 { $0.joins[index].keys[number].own = text }
        }
      }
    }
    if let missing = rule.missing {
      add("missing.where", missing.filter, isOptional: true) { $0.missing?.filter = $1 }
      for (number, key) in missing.keys.enumerated() {
        add("missing.keys.\(key.joined)", key.own) {
          if let text = $1 { $0.missing?.keys[number].own = text }
        }
      }
    }
    add("agency", rule.agency) { $0.agency = $1 }
    add("on", rule.on) { $0.on = $1 }
    add("where", rule.filter, isOptional: true) { $0.filter = $1 }
    add("when", rule.groupFilter, isOptional: true) { $0.groupFilter = $1 }
    add("flag", rule.flag, isOptional: rule.missing != nil) { $0.flag = $1 }
    add("amount", rule.amount) { $0.amount = $1 }
    return sites
  }
}
