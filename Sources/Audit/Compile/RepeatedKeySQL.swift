import Catalogue
import Rulebook

/// A rule over all history that asks for two rows or more: only rows whose key column repeats are grouped, and the
/// others, whose groups are sure to have one row, are counted by agency. An index alone tells which keys repeat.
struct RepeatedKeySQL {
  private let group: GroupRuleSQL
  private let column: String

  init?(_ group: GroupRuleSQL) {
    let bound = group.bound
    guard group.context.takesShortcuts, bound.rule.period == .all, !group.isWindow, group.succession == nil,
      bound.groupFilter == nil, group.rowChain.joins.isEmpty,
      Self.asksForTwo(bound), let position = GroupKeySQL(group).columnPositions.last,
      let column = GroupKeySQL(group).column(at: position)
    else { return nil }
    self.group = group
    self.column = column
  }

  /// Whether the flag is `count(*) >= 2`, directly or by a `let`, and nothing else.
  private static func asksForTwo(_ bound: BoundRule) -> Bool {
    guard let flag = bound.flag,
      let match = flag.source.text.wholeMatch(of: /\s*(count\(\*\)|\w+)\s*>=\s*2\s*/)
    else {
      return false
    }
    if match.1 == "count(*)" { return true }
    guard flag.references.count == 1, case .letBinding(let index)? = bound.meaning(of: flag.references[0])
    else {
      return false
    }
    return bound.lets[index].expression.source.text.wholeMatch(of: /\s*count\(\*\)\s*/) != nil
  }

  private var source: RowSource { group.source }
  private var versions: String { "\(group.context.schema).\(group.bound.dataset.name)" }

  /// For the newest state an index alone has the answer.
  func keys() -> SQLText {
    """
    repeated as materialized (
      select v.\(column) as key from \(versions) as v
      where \(group.context.isCounted("v")) and v.\(column) is not null group by 1 having count(*) > 1
    ),
    """
  }

  /// The rows that may share their group with another.
  var relation: SQLText {
    """
    (select v.* from \(versions) as v
        where \(group.context.isCounted("v")) and v.\(column) = any (array(select key from repeated))
      union all
      select v.* from \(versions) as v where \(group.context.isCounted("v")) and v.\(column) is null) as r
    """
  }

  /// The units of one row, counted by agency: all rows with a key, without those whose key repeats.
  func alone() -> SQLText {
    let nulls = group.bound.per.map { _ in "null" } + group.aggregates.columns.map { _ in "null" } + ["null"]
    return """
      select verdict.name, false, array[agency], \(nulls.joined(separator: ", ")), verdict.units, verdict.held, \
      verdict.lacking
      from (
        select agency, coalesce(sum(rows) filter (where holds), 0)::bigint as held,
          coalesce(sum(rows) filter (where holds is null), 0)::bigint as unknown
        from (\(counts(in: SQLText(source.relation), sign: ""))
          union all \(counts(in: relation, sign: "-"))) as counted
        group by agency
      ) as single
        cross join lateral (values ('clear', held, held, 0), ('missing', unknown, 0, unknown))
          as verdict (name, units, held, lacking)
      where verdict.units > 0
      """
  }

  /// Rows of which the rule does not speak are counted under false, and left out behind: that asks `where` once a row.
  private func counts(in relation: SQLText, sign: String) -> SQLText {
    """
    select \(source.agency()) as agency, guard.holds, \(sign)count(*) as rows
    from \(relation)
      \(group.rowChain.sql)
    where \(source.isCounted()) and \(source.isInRange()) and r.\(column) is not null
    group by 1, 2
    """
  }
}
