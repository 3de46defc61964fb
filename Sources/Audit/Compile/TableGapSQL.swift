import Catalogue
import Rulebook

/// Says of a row or group that lacks data which table has no row for it: the table and the days, then, behind a
/// character of its own, what else the table was asked for. Nothing is looked up again but where a value is null.
struct TableGapSQL {
  /// Between what belongs together, and before the keys.
  private static let separator = "chr(31)"
  private static let beforeKeys = "chr(30)"

  /// Writes a part of an expression.
  let rendered: (Expression, Range<Int>) -> SQLText

  /// The first that a call outside aggregates asked for in vain; nil where none asks a table.
  func outsideAggregates(of expression: Expression) -> SQLText? {
    gap(of: expression.calls.filter { !expression.isInsideAggregate($0.range) }, in: expression)
  }

  /// The first that a call in the part of the expression asked for in vain.
  func inside(_ range: Range<Int>, of expression: Expression) -> SQLText? {
    gap(
      of: expression.calls.filter {
        range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
      }, in: expression)
  }

  /// The same for a row that an aggregate leaves out, because its condition or its value is null.
  func leftOut(by aggregate: Expression.Aggregate, of expression: Expression) -> SQLText? {
    let ofValue = aggregate.value.flatMap { value in
      inside(value, of: expression).map {
        "case when \(rendered(expression, value)) is null then \($0) end" as SQLText
      }
    }
    guard let filter = aggregate.filter else { return ofValue }
    let ofFilter = inside(filter, of: expression)
    guard ofValue != nil || ofFilter != nil else { return nil }
    return
      "case \(rendered(expression, filter)) when false then null when true then \(ofValue ?? "null") else \(ofFilter ?? "null") end"
  }

  private func gap(of calls: [Expression.Call], in expression: Expression) -> SQLText? {
    Self.first(of: calls.compactMap { gap(of: $0, in: expression) })
  }

  /// Nil where there is none.
  static func first(of gaps: [SQLText]) -> SQLText? {
    gaps.isEmpty ? nil : gaps.count == 1 ? gaps[0] : "coalesce(\(gaps.joined(", ")))"
  }

  private func gap(of call: Expression.Call, in expression: Expression) -> SQLText? {
    guard let lookup = TableLookup.all[call.name] else { return nil }
    let arguments = expression.arguments(of: call).map { rendered(expression, $0) }
    guard let last = lookup.needed.max(), last < arguments.count else { return nil }
    let known = lookup.needed.map { "(\(arguments[$0])) is not null" as SQLText }.joined(" and ")
    let keys = lookup.keys.map { "(\(arguments[$0]))::text" as SQLText }
    if call.name == TableLookup.nights, let count = lookup.count {
      return nightsGap(lookup, arguments, known: known, keys: keys, nights: arguments[count])
    }
    let days = lookup.days.map { "((\(arguments[$0]))::date)::text" as SQLText }
    return """
      case when \(known) then case when \(rendered(expression, call.range)) is null then \
      \(said(lookup, days: days, keys: keys)) end end
      """
  }

  /// The nights without a cap, from the first of them to the last. More than ten years of nights are no stay.
  private func nightsGap(
    _ lookup: TableLookup, _ arguments: [SQLText], known: SQLText, keys: [SQLText], nights: SQLText
  ) -> SQLText {
    let first: SQLText = "(\(arguments[lookup.days[0]]))::date"
    let asked = lookup.keys.map { arguments[$0] }.joined(", ")
    return """
      case when \(known) and \(nights) between 1 and 3660 then (
        select \(said(lookup, days: ["min(night.day)::text", "max(night.day)::text"], keys: keys))
        from (select \(first) + stay.night from generate_series(0, \(nights) - 1) as stay (night)) as night (day)
        where rulebook.lodging_cap(\(asked), night.day) is null
        having count(*) > 0) end
      """
  }

  private func said(_ lookup: TableLookup, days: [SQLText], keys: [SQLText]) -> SQLText {
    let place = ([SQLText(SQLQuoting.string(lookup.table))] + days).joined(", ")
    let named: SQLText =
      keys.isEmpty ? "''" : "concat_ws(\(Self.separator), \(keys.joined(", ")))"
    return "concat_ws(\(Self.separator), \(place)) || \(Self.beforeKeys) || \(named)"
  }
}
