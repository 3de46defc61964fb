import Rulebook

extension BoundRule {
  /// Every expression of the rule, with the position of the `let` it belongs to.
  var allExpressions: [(expression: Expression, letIndex: Int?)] {
    let own = [agency, on, filter, groupFilter, flag, amount].compactMap { $0 } + per + subject
    let keys = (joins + (missing.map { [$0] } ?? [])).flatMap(\.keys).map(\.own)
    return (own + keys + reasonNames.values).map { ($0, nil) }
      + lets.enumerated().map { ($0.element.expression, $0.offset) }
  }

  /// The names of the join that any expression uses, in a fixed order.
  func names(of join: BoundJoin) -> [String] {
    Set(allExpressions.flatMap(\.expression.references).filter { $0.qualifier == join.name }.map(\.name))
      .sorted()
  }

  /// The names of the join on which a verdict rests.
  func verdictNames(of join: BoundJoin) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = []
    func visit(_ expression: Expression, inLet index: Int?) {
      for reference in expression.references {
        if reference.qualifier == join.name { names.insert(reference.name) }
        if case .letBinding(let other)? = meaning(of: reference, inLet: index), seen.insert(other).inserted {
          visit(lets[other].expression, inLet: other)
        }
      }
    }
    let keys = (joins + (missing.map { [$0] } ?? [])).flatMap(\.keys).map(\.own)
    for expression in [agency, on, filter, groupFilter, flag].compactMap({ $0 }) + per + keys {
      visit(expression, inLet: nil)
    }
    return names
  }
}
