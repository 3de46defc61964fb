import Catalogue
import Rulebook

/// A join as SQL: a lateral relation that yields one row, or none.
struct JoinSQL {
  let join: BoundJoin
  let alias: String
  /// The joined names that the rule uses.
  let names: [String]
  /// Those of them that a verdict rests on.
  let verdictNames: Set<String>
  let context: JudgingContext
  /// The rule's own side of the keys.
  private(set) var ownKeys: [SQLText]
  let periodStart: String
  /// What follows merged and renamed units; nil where this join does not.
  var succession: SuccessionSQL?

  /// Whether the relation has the column `missing`: how many joined rows could not be judged.
  var countsMissing: Bool { !join.isUnique && !join.isEach }

  /// Whether the relation has the column `split`: whether joined rows may be of this unit or of another.
  var countsSplit: Bool { countsMissing && split != nil }

  private var split: SQLText? {
    guard let succession, let position = join.keys.firstIndex(where: { BoundRule.isUnit($0, of: join) })
    else {
      return nil
    }
    return succession.isUnknown(ownKeys[position]) { codes in
      var conditions = zip(join.keys, ownKeys).enumerated().map { index, pair -> SQLText in
        let (key, own) = pair
        return index == position ? "\(value(key.joined)) = any (\(codes))" : "\(value(key.joined)) = \(own)"
      }
      conditions.append(SQLText("(\(context.isCounted("j")))"))
      if let filterSQL { conditions.append("\(filterSQL) is not false") }
      return "exists (select \(source(of: "j")) where \(conditions.joined(" and ")))"
    }
  }

  private var gapColumn: SQLText { rowGap.map { ", \($0) as row_gap" } ?? "" }

  private var splitColumn: SQLText { split.map { ", \($0) as split" } ?? "" }

  func lateral() -> SQLText {
    if join.isEach {
      return
        "cross join lateral (select \(exports { self.value($0) })\(gapColumn) \(source(of: "j")) \(condition())) as \(alias)"
    }
    if join.isUnique {
      return
        "left join lateral (select \(exports { self.value($0) })\(gapColumn) \(source(of: "j")) \(condition())) as \(alias) on true"
    }
    return "left join lateral (\(joined)) as \(alias) on true"
  }

  /// What the rows found come to.
  private var joined: SQLText { join.isAggregated ? aggregated() : single() }

  /// Columns for the rule's own side of the keys; no name of a rule has a blank.
  var keyNames: [String] { ownKeys.indices.map { SQLQuoting.name("key \($0)") } }

  var namedKeys: SQLText {
    zip(ownKeys, keyNames).map { "\($0) as \($1)" as SQLText }.joined(", ")
  }

  /// Whether several groups may ask for the same keys, and the keys have types of their own.
  func isShared(byGroupsPer names: [String]) -> Bool {
    let keys = join.keys.map(\.own)
    return !join.isEach && !keys.isEmpty && keys.allSatisfy { !$0.references.isEmpty }
      && !Set(names).isSubset(of: keys.map(\.source.text))
  }

  /// The relation, computed once for each of the keys that `asking` has, a relation with the columns `keyNames`. The
  /// planner would join whoever asks before it, were it not for `offset 0`.
  func shared(among asking: SQLText) -> SQLText {
    let isSame = zip(ownKeys, keyNames).map { "\(alias).\($1) = \($0)" as SQLText }.joined(" and ")
    return """
      left join (select asked.*, answer.* from (select distinct \(keyNames.joined(separator: ", ")) from \(asking)) as asked
        cross join lateral (\(keyed(by: "asked").joined)) as answer offset 0) as \(alias) on \(isSame)
      """
  }

  /// The same join from the columns `keyNames` of a relation.
  func keyed(by relation: String) -> JoinSQL {
    var keyed = self
    keyed.ownKeys = keyNames.map { "\(relation).\($0)" }
    return keyed
  }

  /// The versions that the join finds, as JSON objects in a column `reference`, written only for those that are listed.
  /// The sum keeps the planner from walking through all versions in their order until enough of them match.
  func references() -> SQLText? {
    guard case .dataset(let dataset) = join.source else { return nil }
    let columns = (["version"] + dataset.key).map { "j.\($0)" }.joined(separator: ", ")
    return """
      select \(EvidenceSQL.reference(of: dataset, alias: "j")) as reference from (select \(columns) \(source(of: "j")) \
      \(condition()) order by j.version + 0 limit \(EvidenceSQL.rowLimit)) as j
      """
  }

  /// Whether no row is found: true, false, or null where a row may be the one.
  func isAbsent() -> SQLText {
    let keysKnown = ownKeys.map { "\($0) is null" as SQLText }.joined(" or ")
    let filter = filterSQL ?? "true"
    return """
      (case when \(keysKnown) then null
        when exists (select \(source(of: "j")) where \(matches()) and \(filter)) then false
        when exists (select \(source(of: "j")) where \(matches()) and \(filter) is null) then null
        else true end)
      """
  }

  /// No match: null. The count of aggregated rows tells a match from none.
  private func aggregated() -> SQLText {
    let isCounted: SQLText = filterSQL.map { "(where \($0))" } ?? "(where true)"
    let leftOut = leftOut
    let missing: SQLText = leftOut.isEmpty ? "0" : "count(*) filter (where \(leftOut.joined(" or ")))"
    let exported = exports { name in
      "case when count(*) filter \(isCounted) > 0 then \(self.aggregatedValue(name)) end"
    }
    let unknown: SQLText = notFalse.map { " and \($0)" } ?? ""
    return
      "select \(exported), \(missing) as missing\(splitColumn)\(gapColumn) \(source(of: "j")) where \(matches())\(unknown)"
  }

  /// When a joined row is left out of what a verdict rests on.
  var leftOut: [SQLText] {
    var conditions: [SQLText] = filterSQL.map { ["\($0) is null"] } ?? []
    for (index, binding) in join.lets.enumerated() where verdictNames.contains(binding.name) {
      for aggregate in binding.expression.aggregates {
        guard !["array_agg", "string_agg"].contains(aggregate.name) else { continue }
        let filter = aggregate.filter.map { rendered(binding.expression, in: $0, inLet: index) }
        guard let value = aggregate.value else {
          if let filter { conditions.append("\(filter) is null") }
          continue
        }
        let isNull: SQLText = "\(rendered(binding.expression, in: value, inLet: index)) is null"
        conditions.append(filter.map { "(\($0) is null or (\($0) and \(isNull)))" } ?? isNull)
      }
    }
    return conditions
  }

  /// One row or none; two rows, or one that may belong, are data missing.
  private func single() -> SQLText {
    let filter = filterSQL ?? "true"
    let exported = exports { name in
      "case when count(*) filter (where \(filter)) = 1 then (array_agg(\(self.value(name))) filter (where \(filter)))[1] end"
    }
    return """
      select \(exported), \
      case when count(*) filter (where \(filter)) > 1 or count(*) filter (where \(filter) is null) > 0 \
      then 1 else 0 end as missing\(splitColumn)\(gapColumn) \
      \(source(of: "j")) where \(matches()) and \(filter) is not false
      """
  }

  private func exports(_ value: (String) -> SQLText) -> SQLText {
    guard !names.isEmpty else { return "1 as present" }
    return names.map { "\(value($0)) as \(SQLQuoting.name($0))" as SQLText }.joined(", ")
  }

  func source(of alias: String) -> SQLText {
    let relation: String
    switch join.source {
    case .dataset(let dataset): relation = "\(context.schema).\(dataset.name)"
    case .table(let table): relation = "rulebook.\(table.name)"
    }
    var sql: SQLText = "from \(relation) as \(alias)"
    for (index, inner) in join.joins.enumerated() { sql += " \(nested(inner, alias: "n\(index)"))" }
    for (index, binding) in join.lets.enumerated() where !binding.isGroupValue {
      sql +=
        " cross join lateral (select \(rendered(binding.expression, inLet: index)) as value) as j\(index)"
    }
    return sql
  }

  private func nested(_ inner: BoundJoin, alias: String) -> SQLText {
    var conditions: [SQLText] = inner.keys.map { "\(alias).\($0.joined) = \(rendered($0.own))" }
    let relation: String
    switch inner.source {
    case .dataset(let dataset):
      relation = "\(context.schema).\(dataset.name)"
      conditions.append(SQLText("(\(context.isCounted(alias)))"))
    case .table(let table): relation = "rulebook.\(table.name)"
    }
    return "left join \(relation) as \(alias) on \(conditions.joined(" and "))"
  }

  func matches() -> SQLText {
    var conditions = zip(join.keys, ownKeys).map { key, own -> SQLText in
      if let succession, BoundRule.isUnit(key, of: join) {
        return succession.isOfUnit(value(key.joined), own)
      }
      return "\(value(key.joined)) = \(own)"
    }
    if case .dataset = join.source { conditions.append(SQLText("(\(context.isCounted("j")))")) }
    return conditions.joined(" and ")
  }

  private func condition() -> SQLText {
    "where \(matches())" + (filterSQL.map { " and \($0)" } ?? "")
  }

  /// Whether `where` is true or unknown. A comparison that cannot be unknown stands bare, so that an index serves it.
  private var notFalse: SQLText? {
    guard let filter = join.filter, let filterSQL else { return nil }
    guard let parts = FilterParts(filter) else { return "\(filterSQL) is not false" }
    return parts.ranges.map { range in
      let part = rendered(filter, in: range)
      return parts.isKnown(range) ? part : "\(part) is not false" as SQLText
    }.joined(" and ")
  }

  var filterSQL: SQLText? { join.filter.map { rendered($0) } }

  private func value(_ name: String) -> SQLText {
    if let index = join.lets.lastIndex(where: { $0.name == name }) { return "j\(index).value" }
    return "j.\(name)"
  }

  private func aggregatedValue(_ name: String) -> SQLText {
    guard let index = join.lets.lastIndex(where: { $0.name == name }) else { return "null" }
    let binding = join.lets[index]
    guard binding.isGroupValue else { return "min(\(value(name)))" }
    return aggregatedSQL(binding.expression, inLet: index)
  }

  /// A value of all joined rows together: its aggregates take those for which `where` holds.
  func aggregatedSQL(_ expression: Expression, in range: Range<Int>? = nil, inLet index: Int) -> SQLText {
    guard let filter = filterSQL else { return rendered(expression, in: range, inLet: index) }
    return SQLRendering(expression: expression, passedBefore: context.passedBefore).sql(
      in: range, name: { self.name($0, inLet: index, isOfRow: false).text },
      aggregate: { aggregate in
        let own =
          aggregate.filter.map { " and \(self.rendered(expression, in: $0, inLet: index).text)" } ?? ""
        let call = self.rendered(expression, in: aggregate.callRange, isWrapped: false, inLet: index)
        return "\(call.text) filter (where \(filter.text)\(own))"
      })
  }

  func rendered(
    _ expression: Expression, in range: Range<Int>? = nil, isWrapped: Bool = true, inLet index: Int? = nil
  ) -> SQLText {
    SQLRendering(expression: expression, passedBefore: context.passedBefore).sql(
      in: range, isWrapped: isWrapped,
      name: {
        self.name($0, inLet: index, isOfRow: index == nil || expression.isInsideAggregate($0.range)).text
      })
  }

  /// - Parameter isOfRow: whether the name stands where one joined row is looked at: then it is no aggregate.
  private func name(_ reference: Expression.Reference, inLet index: Int?, isOfRow: Bool) -> SQLText {
    if let qualifier = reference.qualifier, let inner = join.joins.firstIndex(where: { $0.name == qualifier })
    {
      return "n\(inner).\(reference.name)"
    }
    let lets = join.lets[..<(index ?? join.lets.count)]
    if let other = lets.lastIndex(where: { $0.name == reference.name && !($0.isGroupValue && isOfRow) }) {
      return lets[other].isGroupValue ? aggregatedValue(reference.name) : "j\(other).value"
    }
    if join.source.columns.contains(where: { $0.name == reference.name }) { return "j.\(reference.name)" }
    switch reference.name {
    case "period_start": return SQLText(periodStart)
    default: return "date '\(context.month.end)'"
    }
  }
}

extension SQLText {
  static func + (left: SQLText, right: SQLText) -> SQLText {
    var result = left
    result += right
    return result
  }
}
