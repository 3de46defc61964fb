import Catalogue
import Rulebook

/// Where `where` looks tables up, or guards what does, those of its conditions that are cheap, or that one column of
/// the row answers, are asked once more before it: most rows then never reach the costly ones. A row that fails one of
/// them fails `where`.
struct EarlyConditions {
  /// Relations that answer a condition for each value of its column, once instead of for each row.
  private(set) var lookups: [SQLText] = []
  let condition: SQLText?

  /// - Parameter rowsRead: the rows as a FROM and WHERE clause; nil: rows come one by one.
  init?(_ scope: RuleScope, _ rowsRead: SQLText?, guardsLookups: Bool) {
    let bound = scope.bound
    guard !scope.isGroup, let filter = bound.filter,
      guardsLookups || Self.isCostly(filter, bound),
      let parts = Conjunction(filter)
    else { return nil }
    // Rows without the date that puts them into a month are data missing, whatever else they say.
    let undated: SQLText =
      bound.on.flatMap { on in
        scope.context.dated.contains(bound.dataset.name) ? nil : "\(scope.sql(on))::date is null or "
      } ?? ""
    var conditions: [SQLText] = []
    for range in parts.ranges {
      let references = filter.references.filter { range.contains($0.range.lowerBound) }
      let calls = filter.calls.filter { range.contains($0.nameRange.lowerBound) }
      let sql = SQLRendering(expression: filter, passedBefore: scope.context.passedBefore)
        .sql(in: range, name: { scope.name($0, inLet: nil) })
      if calls.contains(where: \.readsTable) {
        let names = Set(references.map(\.text))
        guard let rowsRead, names.count == 1, let name = references.first,
          case .column(let column)? = bound.meaning(of: name)
        else { continue }
        let alias = "early\(lookups.count)"
        lookups.append(
          """
          left join (select r.\(column) as value, \(sql) as holds
              from (select distinct r.\(column) from \(rowsRead)) as r) as \(alias) on \(alias).value = r.\(column)
          """)
        conditions.append("(\(undated)\(alias).holds is not false)")
      } else if !references.contains(where: { Self.isCostly($0, bound) }) {
        conditions.append("(\(undated)\(sql) is not false)")
      }
    }
    condition = conditions.isEmpty ? nil : conditions.joined(" and ")
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
