import Catalogue

extension BoundRule {
  /// Whether the name, outside aggregates, has one value for a whole group.
  public func isGroupValue(_ reference: Expression.Reference, inLet letIndex: Int? = nil) -> Bool {
    if reference.qualifier == nil, rule.per.contains(where: { $0.text == reference.name }) { return true }
    switch meaning(of: reference, inLet: letIndex) {
    case .periodStart, .periodEnd: return true
    case .column, nil: return false
    case .letBinding(let index): return isGroupEvaluable(letAt: index)
    case .joined(let index, _): return isGroupLevel(joins[index])
    }
  }

  /// Whether a group's own values suffice for the `let`.
  public func isGroupEvaluable(letAt index: Int) -> Bool {
    let binding = lets[index]
    if binding.isGroupValue { return true }
    return binding.expression.references.allSatisfy { isGroupValue($0, inLet: index) }
  }

  /// Whether all keys of the join are values of the group.
  public func isGroupLevel(_ join: BoundJoin) -> Bool {
    !join.isEach && join.keys.allSatisfy { $0.own.references.allSatisfy { isGroupValue($0) } }
  }
}
