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
      statements.append(months("changed.pull", joined(join.keys, dataset, since: pull)))
      // Which rows a change further away reaches is not followed: it may reach any.
      for case .dataset(let inner) in join.joins.map(\.source) {
        statements.append(months("changed.pull", joined([], inner, since: pull)))
      }
    }
    if bound.followsSuccession { statements.append(succeeded(rows, since: pull)) }
    return statements
  }

  /// The months with rows of a unit that is linked by a succession that changed, from the day on that it speaks of.
  private func succeeded(_ rows: RuleChain, since pull: Int64) -> SQLText {
    let relation = "\(context.schema).agency_succession"
    let start = bound.rule.period == .month ? "month" : "year"
    let statement = months(
      "linked.pull",
      (
        from: """
        from \(source.relation)
          \(rows.sql)
          join (select code, min(from_on) as from_on, max(pull) as pull from linked group by code) as linked
            on linked.code = r.agency_code
        """,
        condition: "r.pull_until is null and \(source.date) >= date_trunc('\(start)', linked.from_on)"
      ))
    return """
      with recursive linked (code, from_on, pull) as (
        select code.value, s.from_on, \(changed("s"))
        from \(relation) as s cross join lateral (values (s.old_code), (s.new_code)) as code (value)
        where (s.pull_from > \(String(pull)) or s.pull_until > \(String(pull))) and s.from_on is not null
        union
        select code.value, linked.from_on, linked.pull
        from linked
          join \(relation) as s on linked.code in (s.old_code, s.new_code)
          cross join lateral (values (s.old_code), (s.new_code)) as code (value)
      )
      \(statement)
      """
  }

  private func changed(_ alias: String) -> SQLText {
    "greatest(\(alias).pull_from, coalesce(\(alias).pull_until, 0))"
  }

  private func months(_ pull: SQLText, _ rest: (from: SQLText, condition: SQLText)) -> SQLText {
    // A row late in a month also stands in the windows of the next, and of all months that a long window touches.
    let shifts =
      bound.rule.window.map { Array(stride(from: 0, to: $0.days - 1, by: 28)) + [$0.days - 1] } ?? [0]
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
    _ keys: [BoundJoin.Key], _ dataset: Dataset, since pull: Int64
  ) -> (from: SQLText, condition: SQLText) {
    let columns = keys.map { key in dataset.column(key.joined) != nil && isOfRow(key.own) ? key : nil }
    let chain = RuleChain(
      scope, unguarded: [bound.on].compactMap { $0 } + columns.compactMap { $0?.own }, guardedBy: nil,
      needed: [])
    let keys = columns.enumerated().compactMap { index, key -> SQLText? in
      key.map { "changed.k\(index) = \(scope.sql($0.own))" }
    }
    let selected = columns.enumerated().compactMap { index, key in key.map { "c.\($0.joined) as k\(index), " }
    }
    let relation = "\(context.schema).\(dataset.name) as c"
    let isChanged = "(c.pull_from > \(pull) or c.pull_until > \(pull))"
    let names =
      columns.indices.filter { columns[$0] != nil }.map { "k\($0)" } + (dataset.month == nil ? [] : ["month"])
    let day = dataset.month.map { "date_trunc('month', c.\($0))::date as month, " } ?? ""
    let from: SQLText = """
      from \(source.relation)
        \(chain.sql)
        join (select \(selected.joined())\(day)max(\(changed("c").text)) as pull from \(relation) where \(isChanged)
          \(names.isEmpty ? "" : "group by \(names.joined(separator: ", "))") having count(*) > 0) as changed
          on \(keys.isEmpty ? "true" : keys.joined(" and "))
      """
    guard let month = dataset.month else { return (from, "r.pull_until is null") }
    // Rules look at what has happened by their month's end: rows that came later do not touch it.
    return (
      from,
      """
      r.pull_until is null and changed.month <= \(source.date)
        and \(source.date) >= (select date_trunc('month', min(c.\(month)))::date from \(relation)
          where \(isChanged) and c.\(month) < date '\(context.month.start)')
      """
    )
  }

  /// A key that only a finished group knows cannot tell rows apart here.
  private func isOfRow(_ expression: Expression) -> Bool {
    expression.references.allSatisfy { reference in
      guard case .letBinding(let index)? = bound.meaning(of: reference) else { return true }
      return !bound.lets[index].isGroupValue
    }
  }
}
