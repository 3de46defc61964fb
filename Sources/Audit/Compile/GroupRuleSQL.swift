import Catalogue
import Rulebook

/// A rule that judges groups of rows: over the period, or over windows that slide through it.
struct GroupRuleSQL {
  let bound: BoundRule
  let context: JudgingContext
  let source: RowSource
  let rows: RuleScope
  private let groups: RuleScope
  let aggregates: AggregateColumns
  let rowChain: RuleChain

  init(_ bound: BoundRule, _ context: JudgingContext) {
    self.bound = bound
    self.context = context
    rows = RuleScope(bound, context)
    source = RowSource(rows)
    aggregates = AggregateColumns(bound, context)
    groups = RuleScope(bound, context, isGroup: true, aggregates: aggregates)
    var chain = RuleChain(
      rows, unguarded: source.unguarded, guardedBy: source.holds, needed: bound.per,
      rowsRead: source.plainRows)
    for (expression, index) in bound.allExpressions {
      if index.map({ bound.lets[$0].isGroupValue }) ?? true {
        chain.visitInsideAggregates(of: expression, inLet: index)
      }
    }
    rowChain = chain
  }

  /// What follows merged and renamed units, where the rule does and there are any.
  var succession: SuccessionSQL? { SuccessionSQL(bound, context) }

  var keys: [SQLText] {
    let succession = succession
    return bound.per.enumerated().map { index, key in
      let sql = rows.sql(key)
      guard let succession, succession.key == index else { return sql }
      return succession.successor(of: sql)
    }
  }
  var keyNames: [String] { bound.per.indices.map { "k\($0)" } }
  var isWindow: Bool { bound.rule.window != nil }

  /// The key that is the agency, if one is: then a group has one agency.
  private var agencyKey: Int? {
    guard let agency = bound.agency.references.first, bound.agency.calls.isEmpty,
      bound.agency.references.count == 1, bound.agency.source.text == agency.text
    else { return nil }
    return bound.rule.per.firstIndex { $0.text == agency.text }
  }

  func statement(_ history: RuleHistory) -> SQLText {
    let judging = isWindow ? windows(history) : periods(history)
    return """
      with \(judging),
      \(touched()),
      proof as materialized (
        select ranked.unit, \(EvidenceSQL.columns),
          array_agg(distinct ranked.agency order by ranked.agency) filter (where ranked.part = 0) as agencies,
          (array_agg(ranked.agency order by ranked.day desc nulls last, ranked.version desc) filter (where ranked.part = 0))[1] as agency
        from (select *, row_number() over (partition by unit order by part, money desc nulls last, version) as position
          from touched) as ranked
        group by ranked.unit
      )
      \(findings())
      union all
      \(judgements())
      """
  }

  // MARK: Groups of the period

  private func periods(_ history: RuleHistory) -> SQLText {
    let having: SQLText =
      source.isCurrent().map { "having count(*) filter (where (\($0)) is not false) > 0" } ?? ""
    let repeats = RepeatedKeySQL(self)
    return """
      \(repeats?.keys() ?? "")grouped as (
        select \(zip(keys, keyNames).map { "\($0) as \($1)" as SQLText }.joined(", ")),
          \(measures())
        from \(repeats?.relation ?? SQLText(source.relation))
          \(rowChain.sql)
        where \(source.isCounted()) and \(source.isInRange()) and \(source.maySpeak)
        group by \(keys.indices.map { "\($0 + 1)" as SQLText }.joined(", "))
        \(having)
      ),
      unit as (\(verdicts(history, from: "grouped", columns: [])) ),
      judged as materialized (\(collapsed(from: "unit", keptDays: [], alone: repeats?.alone())))
      """
  }

  // MARK: Windows

  /// Windows that end in the period; those that share a day are one unit, measured anew over all its days.
  private func windows(_ history: RuleHistory) -> SQLText {
    let days = bound.rule.window?.days ?? 1
    let named = zip(keys, keyNames).map { "\($0) as \($1)" as SQLText }.joined(", ")
    let names = keyNames.joined(separator: ", ")
    let ofDay = keyNames.map { "d.\($0)" }.joined(separator: ", ")
    func measured(_ relation: String, _ condition: SQLText, _ extra: String, by days: String) -> SQLText {
      GroupKeySQL(self).matches("d").map { matched in
        """
        select \(ofDay), \(extra), \(measures())
        from \(relation) as d cross join \(source.relation)
          \(rowChain.sql)
        where \(source.isCounted()) and \(source.isInRange()) and \(source.maySpeak)
          and \(matched) and \(condition)
        group by \(ofDay), \(days)
        """ as SQLText
      }.joined("\nunion all\n")
    }
    return """
      day as materialized (
        select \(named), \(source.date) as last_on, bool_or(guard.holds) as closes
        from \(source.relation)
          \(rowChain.sql)
        where \(source.isCounted()) and \(source.isInRange()) and \(source.maySpeak)
          and \(source.date) >= date '\(context.month.start)'
        group by \(keys.indices.map { String($0 + 1) }.joined(separator: ", ")), \(String(keys.count + 1))
      ),
      windowed as (
        \(measured("day", "\(source.date) between d.last_on - \(days - 1) and d.last_on",
          "min(\(source.date.text)) filter (where guard.holds) as first_on, d.last_on, d.closes",
          by: "d.last_on, d.closes"))
      ),
      slid as (\(verdicts(history, from: "windowed", columns: ["first_on", "last_on"]))),
      island as (
        select \(names), min(first_on) as first_on, max(last_on) as last_on
        from (select *, count(*) filter (where starts) over (partition by \(names) order by last_on) as island
          from (select *, first_on > lag(last_on, 1, '-infinity'::date) over (partition by \(names) order by last_on) as starts
            from slid where verdict = 'flagged') as marked) as numbered
        group by \(names), island
      ),
      whole as (
        \(measured("island", "\(source.date) between d.first_on and d.last_on", "d.first_on, d.last_on, true as closes",
          by: "d.first_on, d.last_on"))
      ),
      unit as (
        select * from slid where verdict <> 'flagged'
        union all
        select *, 'flagged', null::text from (select g.* from whole as g) as flagged
      ),
      judged as materialized (\(collapsed(from: "unit", keptDays: ["first_on", "last_on"])))
      """
  }

  // MARK: What a group is asked

  /// The columns agencies (null where the key has the agency), held, unknown, left_out, row_gap, and one for each
  /// aggregate.
  func measures() -> SQLText {
    let current = source.isCurrent()
    let holds: SQLText? = source.holds == nil ? nil : "guard.holds"
    func filter(_ conditions: [SQLText?]) -> SQLText {
      let known = conditions.compactMap { $0 }
      return known.isEmpty ? "" : " filter (where \(known.joined(" and ")))"
    }
    let ofAgency = filter([current.map { "(\($0)) is not false" }])
    var columns: [SQLText] = [
      agencyKey == nil
        ? "array_agg(distinct \(source.agency()))\(ofAgency) as agencies" : "null::text[] as agencies",
      "count(*)\(filter([current, holds])) as held",
      holds == nil
        ? "0::bigint as unknown"
        : "count(*)\(filter([current.map { "(\($0)) is not false" }, "guard.holds is null"])) as unknown",
    ]
    var leftOut: [SQLText] = []
    var gaps: [SQLText] = []
    for (index, column) in aggregates.columns.enumerated() {
      let side = column.isPriorYear ? current.map { "not (\($0))" as SQLText } : current
      columns.append("\(column.call)\(filter([side, holds, column.filter])) as a\(index)")
      guard column.isNeeded, !column.keepsNulls else { continue }
      let condition = filter([side]).isEmpty ? nil : side
      if let own = column.filter { leftOut.append(all([condition, "\(own) is null"])) }
      if let value = column.value { leftOut.append(all([condition, column.filter, "\(value) is null"])) }
      if let gap = column.gap { gaps.append(condition.map { "case when \($0) then \(gap) end" } ?? gap) }
    }
    let rowJoins = rowChain.missing()
    if rowJoins.text != "0" { leftOut.append(all([current, "\(rowJoins) > 0"])) }
    columns.append(
      leftOut.isEmpty
        ? "0::bigint as left_out"
        : "count(*)\(filter([holds, "(\(leftOut.joined(" or ")))"])) as left_out")
    let ofRow = rows.tableGap(of: rowChain, guardedBy: bound.filter, deciding: []).map {
      "min(\($0))" as SQLText
    }
    let ofAggregates = TableGapSQL.first(of: gaps).map { "min(\($0))\(filter([holds]))" as SQLText }
    let gap = TableGapSQL.first(of: [ofRow, ofAggregates].compactMap { $0 })
    columns.append("\(gap ?? "null::text") as row_gap")
    return columns.joined(",\n        ")
  }

  private func all(_ conditions: [SQLText?]) -> SQLText {
    "(\(conditions.compactMap { $0 }.joined(" and ")))"
  }

  /// Each unit's verdict. `offset 0` keeps the planner from writing it out again wherever it is used.
  private func verdicts(_ history: RuleHistory, from relation: String, columns: [String]) -> SQLText {
    // A window ends with a row of which the rule speaks; where that is not known, nothing is.
    let isUnclosed = isWindow ? "g.closes is not true or " : ""
    let filter = bound.groupFilter
    let chain = RuleChain(
      groups, unguarded: [filter].compactMap { $0 }, guardedBy: filter.map { groups.sql($0) },
      needed: [bound.flag].compactMap { $0 }, groupsRead: "\(relation) as g")
    let flag = bound.flag.map { groups.sql($0) } ?? "true"
    let split = isOfSplitUnit(chain)
    let verdict: SQLText =
      history == .absent
      ? "'missing'"
      : """
      case when g.held = 0 or \(isUnclosed)\(split.map { "\($0) or " as SQLText } ?? "")guard.holds is not true or \(chain.isAmbiguous()) or verdict.flag is null then 'missing' \
      when verdict.flag then 'flagged' when g.left_out + g.unknown + \(chain.missing()) > 0 then 'missing' \
      else '\(history.unflagged)' end
      """
    let gap = groups.tableGap(of: chain, guardedBy: filter, deciding: [bound.flag].compactMap { $0 })
    let gaps = ["g.row_gap", gap].compactMap { $0 }.joined(", ")
    return """
      select g.*, answer.verdict, case when answer.verdict = 'missing' then coalesce(\(gaps)) end as gap
      from \(relation) as g
        \(chain.sql)
        cross join lateral (select case when guard.holds and g.held > 0 then \(flag) end as flag) as verdict
        cross join lateral (select \(verdict) as verdict) as answer
      where guard.holds is not false or g.unknown > 0\(split.map { " or \($0)" as SQLText } ?? "")
      offset 0
      """
  }

  /// Whether rows that are compared may be the unit's or another's, after a split.
  private func isOfSplitUnit(_ chain: RuleChain) -> SQLText? {
    guard let succession, let code = bound.unitKey.map({ rows.sql(bound.per[$0]) }) else { return nil }
    let own = succession.isUnknown("g.k\(succession.key)") { codes in
      """
      exists (select from \(source.relation)
        \(rowChain.sql)
      where \(source.isCounted()) and \(source.isInRange()) and \(source.maySpeak) and \(code) = any (\(codes)))
      """
    }
    let joined = chain.joins.filter { groups.join($0).countsSplit }.map {
      "\(groups.alias($0)).split" as SQLText
    }
    let conditions = [own].compactMap { $0 } + joined
    return conditions.isEmpty ? nil : conditions.joined(" or ")
  }

  /// Units that nobody will look at one by one are counted together.
  private func collapsed(from relation: String, keptDays: [String], alone: SQLText? = nil) -> SQLText {
    let agencies = agencyKey.map { "array[coalesce(k\($0)::text, '')] as agencies" } ?? "agencies"
    let kept = keyNames + keptDays + aggregates.columns.indices.map { "a\($0)" }
    // Of a truth value the planner takes half to be true, and reads many groups' rows at once; of a text next to none.
    let columns =
      ["verdict", "verdict = 'flagged' as is_flagged", agencies]
      + kept.map { "case when verdict = 'flagged' then \($0) end as \($0)" } + ["gap"]
    let grouping = columns.indices.map { String($0 + 1) }.joined(separator: ", ")
    return """
      select row_number() over () as unit, counted.* from (
        select \(columns.joined(separator: ", ")), count(*) as units,
          sum(held) as held, sum(left_out + unknown) as lacking
        from \(relation) group by \(grouping)\(alone.map { " union all \($0)" as SQLText } ?? "")) as counted
      """
  }

  // MARK: Evidence and output

  /// The records of the flagged groups. Where no index can find a group's rows by its key, all rows are read once and
  /// held against the groups, rather than once for each group.
  private func touched() -> SQLText {
    let inWindow: SQLText = isWindow ? " and \(source.date) between g.first_on and g.last_on" : ""
    // Rows that may belong prove nothing.
    let condition: SQLText = """
      \(source.isCounted()) and \(source.isInPeriod())\(inWindow) and guard.holds\(source.hasSpokenCode)
      """
    let key = GroupKeySQL(self)
    let matches = key.matchesOfFlagged()
    let rowsOfGroups: SQLText =
      key.columnPositions.isEmpty
      ? """
      \(source.relation)
        \(rowChain.sql)
        cross join judged as g
      """
      : """
      judged as g cross join \(source.relation)
        \(rowChain.sql)
      """
    let own: (SQLText) -> SQLText = { matched in
      """
      select g.unit, 0 as part, \(EvidenceSQL.money(of: bound.dataset, alias: "r")) as money, r.version, \
      \(EvidenceSQL.reference(of: bound.dataset, alias: "r")) as reference, \(source.agency()) as agency, \(source.date) as day
      from \(rowsOfGroups)
      where \(matched) and \(condition)
      """
    }
    var parts = matches.map(own)
    for index in rowChain.joins {
      guard let references = rows.join(index).references() else { continue }
      parts += matches.map { matched in
        """
        select distinct g.unit, \(index + 1), null::numeric, (x.reference ->> 'version')::bigint, x.reference, null::text, null::date
        from \(rowsOfGroups)
          cross join lateral (\(references)) as x
        where \(matched) and \(condition)
        """
      }
    }
    parts += GroupReferenceSQL(groups, groupChain()).parts()
    if let records = succession?.records() { parts.append(records) }
    return "touched as (\(parts.joined("\nunion all\n")))"
  }

  private func groupChain() -> RuleChain {
    let filter = bound.groupFilter
    return RuleChain(
      groups, unguarded: [filter].compactMap { $0 }, guardedBy: filter.map { groups.sql($0) },
      needed: FindingSQL(scope: groups).expressions,
      groupsRead: "(select * from judged where verdict = 'flagged') as g")
  }

  private func findings() -> SQLText {
    let finding = FindingSQL(scope: groups)
    return """
      select 'F', \(SQLQuoting.string(bound.rule.id)), proof.agency, proof.agencies, \(finding.subject()), \
      \(finding.amount()), \(finding.reason(bound.rule.reason.zhCN, language: "zh-CN")), \
      \(finding.reason(bound.rule.reason.en, language: "en")), \
      jsonb_build_object('figures', \(finding.figures()), 'rows', proof.rows, 'count', proof.count, \
      'sum', proof.sum::text, 'last_on', proof.last_on, 'sha256', proof.sha256), null::text, null::bigint, null::bigint, null::bigint
      from judged as g
        join proof on proof.unit = g.unit
        \(groupChain().sql)
      where g.verdict = 'flagged'
      """
  }

  private func judgements() -> SQLText {
    """
    select 'A', \(SQLQuoting.string(bound.rule.id)), each.agency, null::text[], null::jsonb, null::numeric, null::text, \
    null::text, null::jsonb, g.verdict, sum(g.units)::bigint, \
    sum(case when g.verdict <> 'missing' then g.held else 0 end)::bigint, \
    sum(case when g.verdict = 'missing' then greatest(g.lacking, 1) else 0 end)::bigint
    from judged as g left join proof on proof.unit = g.unit
      cross join lateral (select distinct unnest(coalesce(proof.agencies, g.agencies)) as agency) as each
    group by each.agency, g.verdict
    union all
    select 'N', \(SQLQuoting.string(bound.rule.id)), each.agency, null::text[], null::jsonb, null::numeric, null::text, \
    null::text, null::jsonb, g.gap, sum(g.units)::bigint, 0, 0
    from judged as g left join proof on proof.unit = g.unit
      cross join lateral (select distinct unnest(coalesce(proof.agencies, g.agencies)) as agency) as each
    where g.gap is not null
    group by each.agency, g.gap
    """
  }
}
