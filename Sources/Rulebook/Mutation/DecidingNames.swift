import Catalogue

/// The names that take part in what a rule finds, directly or through a `let`.
struct DecidingNames {
  private var names: Set<String> = []

  init(of rule: Rule) {
    let joins = rule.joins + (rule.missing.map { [$0] } ?? [])
    var waiting: [PlacedText?] = [
      rule.agency, rule.on, rule.filter, rule.groupFilter, rule.flag, rule.amount,
    ]
    waiting += rule.per + rule.subject
    for join in joins {
      waiting.append(join.filter)
      waiting += join.keys.flatMap { [$0.joined, $0.own] }
    }
    let lets = rule.lets + joins.flatMap(\.lets)
    while let text = waiting.popLast() {
      guard let text, let expression = try? ExpressionParser().parse(text) else { continue }
      for name in expression.references.map(\.name) where names.insert(name).inserted {
        waiting += lets.filter { $0.name.text == name }.map(\.expression)
      }
    }
  }

  func contains(_ name: String) -> Bool { names.contains(name) }
}
