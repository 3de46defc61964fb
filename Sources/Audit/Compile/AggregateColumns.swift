import Catalogue
import Rulebook

/// The aggregates of a group rule, computed once each: the columns `a0`, `a1`, … of its groups.
struct AggregateColumns {
  struct Column {
    let call: SQLText
    let filter: SQLText?
    let value: SQLText?
    let isPriorYear: Bool
    /// Whether a verdict rests on it: then values that it leaves out are data missing.
    var isNeeded: Bool

    /// These keep nulls instead of leaving them out.
    let keepsNulls: Bool
    /// What tables lack for a row that is left out.
    var gap: SQLText?
  }

  private(set) var columns: [Column] = []
  private var positions: [String: Int] = [:]
  private let bound: BoundRule
  private let context: JudgingContext

  /// The expressions inside the aggregates belong to rows.
  private var rows: RuleScope { RuleScope(bound, context) }

  init(_ bound: BoundRule, _ context: JudgingContext) {
    self.bound = bound
    self.context = context
    let deciding = [bound.flag, bound.groupFilter].compactMap { $0 }
    var seen: Set<Int> = []
    for expression in deciding { add(expression, inLet: nil, isNeeded: true, seen: &seen) }
    for (index, binding) in bound.lets.enumerated() where binding.isGroupValue {
      add(binding.expression, inLet: index, isNeeded: false, seen: &seen)
    }
    for expression in [bound.amount].compactMap({ $0 }) + Array(bound.reasonNames.values) {
      add(expression, inLet: nil, isNeeded: false, seen: &seen)
    }
  }

  private mutating func add(_ expression: Expression, inLet index: Int?, isNeeded: Bool, seen: inout Set<Int>)
  {
    for aggregate in expression.aggregates {
      var column = column(of: aggregate, in: expression, inLet: index, isNeeded: isNeeded)
      let key = Self.key(column)
      if let position = positions[key] {
        if isNeeded { columns[position].isNeeded = true }
      } else {
        column.gap = rows.tableGap(leftOutBy: aggregate, of: expression, inLet: index)
        positions[key] = columns.count
        columns.append(column)
      }
    }
    guard isNeeded else { return }
    for reference in expression.references {
      guard case .letBinding(let other)? = rows.bound.meaning(of: reference, inLet: index),
        rows.bound.lets[other].isGroupValue, seen.insert(other).inserted
      else { continue }
      add(rows.bound.lets[other].expression, inLet: other, isNeeded: true, seen: &seen)
    }
  }

  private func column(
    of aggregate: Expression.Aggregate, in expression: Expression, inLet index: Int?, isNeeded: Bool
  ) -> Column {
    let rendering = SQLRendering(expression: expression, passedBefore: rows.context.passedBefore)
    let name = { rows.name($0, inLet: index) }
    return Column(
      call: rendering.sql(in: aggregate.callRange, isWrapped: false, name: name),
      filter: aggregate.filter.map { rendering.sql(in: $0, name: name) },
      value: aggregate.value.map { rendering.sql(in: $0, name: name) }, isPriorYear: aggregate.isPriorYear,
      isNeeded: isNeeded, keepsNulls: ["array_agg", "string_agg"].contains(aggregate.name))
  }

  private static func key(_ column: Column) -> String {
    "\(column.isPriorYear) \(column.call.text) filter \(column.filter?.text ?? "")"
  }

  /// What stands in a group expression in the place of the aggregate.
  func column(_ expression: Expression, _ aggregate: Expression.Aggregate, inLet index: Int?) -> String? {
    let column = column(of: aggregate, in: expression, inLet: index, isNeeded: false)
    guard let position = positions[Self.key(column)] else { return nil }
    return column.isPriorYear ? "coalesce(g.a\(position), 0)" : "g.a\(position)"
  }
}
