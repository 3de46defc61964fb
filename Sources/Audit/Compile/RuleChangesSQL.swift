import Catalogue
import Rulebook

/// Finds the months whose rows, or whose joined rows, changed since a pull.
struct RuleChangesSQL {
  let bound: BoundRule
  private let scope: RuleScope
  private let source: RowSource
  private let context: JudgingContext

  init(_ bound: BoundRule, _ context: JudgingContext) {
    self.bound = bound
    self.context = context
    scope = RuleScope(bound, context)
    source = RowSource(scope)
  }

  /// Queries with the columns month (`2026-03`) and pull: the newest pull that changed something in the month.
  func statements(since pull: Int64) -> [SQLText] {
    guard bound.on != nil, bound.rule.period != .all else { return [] }
    let rows = RuleChain(scope, unguarded: [bound.on].compactMap { $0 }, guardedBy: nil, needed: [])
    let own: SQLText = "from \(source.relation)\n  \(rows.sql)"
    let isChanged: SQLText = "r.pull_from > \(String(pull)) or r.pull_until > \(String(pull))"
    var statements = [months(changed("r"), (own, isChanged))]
    for join in bound.joins + (bound.missing.map { [$0] } ?? []) {
      guard case .dataset(let dataset) = join.source else { continue }
      statements.append(months("changed.pull", joined(join, dataset, since: pull)))
    }
    return statements
  }

  private func changed(_ alias: String) -> SQLText {
    "greatest(\(alias).pull_from, coalesce(\(alias).pull_until, 0))"
  }

  private func months(_ pull: SQLText, _ rest: (from: SQLText, condition: SQLText)) -> SQLText {
    // A row late in a month also stands in the windows of the next, and of all months that a long window touches.
    let shifts = bound.rule.window.map { Array(stride(from: 0, to: $0.days - 1, by: 28)) + [$0.days - 1] } ?? [0]
    return """
      select to_char(\(source.date) + shift.days, 'YYYY-MM') as month, max(\(pull)) as pull
      \(rest.from)
        cross join (values \(shifts.map { "(\($0))" }.joined(separator: ", "))) as shift (days)
      where (\(rest.condition)) and \(source.date) < date '\(context.month.start)'
        and \(source.date) > '-infinity'::date
      group by 1
      """
  }

  private func joined(
    _ join: BoundJoin, _ dataset: Dataset, since pull: Int64
  ) -> (from: SQLText, condition: SQLText) {
    let chain = RuleChain(
      scope, unguarded: [bound.on].compactMap { $0 } + join.keys.map(\.own), guardedBy: nil, needed: [])
    let columns = join.keys.map { key in dataset.column(key.joined) == nil ? nil : key }
    let keys = columns.enumerated().compactMap { index, key -> SQLText? in
      key.map { "changed.k\(index) = \(scope.sql($0.own))" }
    }
    let selected = columns.enumerated().compactMap { index, key in key.map { "c.\($0.joined) as k\(index), " } }
    let from: SQLText = """
      from \(source.relation)
        \(chain.sql)
        join (select \(selected.joined())\(dataset.month.map { "c.\($0), " } ?? "")\(changed("c")) as pull from \(context.schema).\(dataset.name) as c
          where c.pull_from > \(String(pull)) or c.pull_until > \(String(pull))) as changed
          on \(keys.isEmpty ? "true" : keys.joined(" and "))
      """
    guard let day = dataset.month else { return (from, "r.pull_until is null") }
    // Rules look at what has happened by their month's end: later rows do not touch it.
    return (
      from,
      "r.pull_until is null and (changed.\(day) is null or changed.\(day) < date_trunc('month', \(source.date)) + interval '1 month')"
    )
  }
}
