import Catalogue
import Rulebook

/// Where `where` looks tables up, those of its conditions that are cheap, or that the row alone answers, are asked
/// once more before it: most rows then never reach the costly ones. A row that fails one of them fails `where`.
struct EarlyConditions {
  /// Relations for conditions that look a table up by columns of the row: few different values, so that the planner
  /// may remember the answers.
  private(set) var lookups: [SQLText] = []
  /// The cheap conditions.
  let condition: SQLText?

  init?(_ scope: RuleScope) {
    let bound = scope.bound
    guard !scope.isGroup, let filter = bound.filter, Self.isCostly(filter, bound),
      let parts = Conjunction(filter)
    else { return nil }
    // Rows without the date that puts them into a month are data missing, whatever else they say.
    let undated: SQLText = bound.on.map { "\(scope.sql($0))::date is null or " } ?? ""
    var cheap: [SQLText] = []
    for range in parts.ranges {
      let references = filter.references.filter { range.contains($0.range.lowerBound) }
      let calls = filter.calls.filter { range.contains($0.nameRange.lowerBound) }
      let sql = SQLRendering(expression: filter, passedBefore: scope.context.passedBefore)
        .sql(in: range, name: { scope.name($0, inLet: nil) })
      if calls.contains(where: \.readsTable) {
        guard references.allSatisfy({ if case .column? = bound.meaning(of: $0) { true } else { false } })
        else {
          continue
        }
        let alias = "early\(lookups.count)"
        lookups.append(
          "join lateral (select \(sql) as holds offset 0) as \(alias) on \(undated)\(alias).holds is not false"
        )
      } else if !references.contains(where: { Self.isCostly($0, bound) }) {
        cheap.append("(\(undated)\(sql) is not false)")
      }
    }
    condition = cheap.isEmpty ? nil : cheap.joined(" and ")
  }

  private static func isCostly(_ expression: Expression, _ bound: BoundRule, inLet index: Int? = nil) -> Bool
  {
    expression.callsTables || expression.references.contains { isCostly($0, bound, inLet: index) }
  }

  private static func isCostly(_ name: Expression.Reference, _ bound: BoundRule, inLet index: Int? = nil)
    -> Bool
  {
    guard case .letBinding(let other)? = bound.meaning(of: name, inLet: index) else { return false }
    return isCostly(bound.lets[other].expression, bound, inLet: other)
  }
}
