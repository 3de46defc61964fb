public import Rulebook

/// Rules that are judged by one statement, because they read the same rows.
public struct JudgingPass: Sendable {
  public let rules: [BoundRule]
  /// Yields, for COPY or a query: kind (`F` finding, `A` agency, `N` what no table had a row for), rule_id, agency_code, agencies, subject, amount,
  /// reason_zh, reason_en, evidence, verdict, units, rows_judged, rows_missing.
  public let statement: SQLText

  /// - Parameter history: what the ledger holds of the time that a rule looks back at.
  public init(rules: [BoundRule], context: JudgingContext, history: (BoundRule) -> RuleHistory) {
    self.rules = rules
    if let rule = rules.first, rule.isGroupRule {
      statement = GroupRuleSQL(rule, context).statement(history(rule))
    } else {
      statement = Self.rowStatement(rules.map { RowRuleSQL($0, context) }, history)
    }
  }

  private static func rowStatement(_ rules: [RowRuleSQL], _ history: (BoundRule) -> RuleHistory) -> SQLText {
    guard let first = rules.first else { return "" }
    let numbered = Array(rules.enumerated())
    let names = numbered.map { "(\($0.offset), \(SQLQuoting.string($0.element.bound.rule.id)))" as SQLText }
    let bodies = numbered.map { number, rule in
      rule.judgement(number: number, history(rule.bound), isAlone: numbered.count == 1)
    }
    // A date that comes out of a join or a let is asked inside the rule's own part.
    let range: SQLText = first.isDatedByColumn ? " and \(first.source.isInRange())" : ""
    let relation: SQLText =
      bodies.count == 1
      ? "(\(bodies[0])) as judged"
      : """
      \(first.source.relation)
          cross join lateral (\(bodies.map { "(\($0))" as SQLText }.joined("\nunion all\n"))) as judged
        where \(first.source.isCounted())\(range)
      """
    let judged: SQLText = """
      with judged as materialized (
        select judged.rule, judged.agency, judged.verdict, judged.gap,
          case when judged.verdict = 'flagged' then judged.version end as version, count(*) as units
        from \(relation)
        group by 1, 2, 3, 4, 5
      )
      """
    return """
      \(judged)
      \(numbered.map { $0.element.findings(number: $0.offset) }.joined("\nunion all\n"))
      union all
      select 'A', named.id, judged.agency, null::text[], null::jsonb, null::numeric, null::text, null::text, null::jsonb, \
      judged.verdict, sum(judged.units)::bigint, \
      sum(case when judged.verdict <> 'missing' then judged.units else 0 end)::bigint, \
      sum(case when judged.verdict = 'missing' then judged.units else 0 end)::bigint
      from judged join (values \(names.joined(", "))) as named (number, id) on named.number = judged.rule
      group by named.id, judged.agency, judged.verdict
      union all
      select 'N', named.id, judged.agency, null::text[], null::jsonb, null::numeric, null::text, null::text, null::jsonb, \
      judged.gap, sum(judged.units)::bigint, 0, 0
      from judged join (values \(names.joined(", "))) as named (number, id) on named.number = judged.rule
      where judged.gap is not null
      group by named.id, judged.agency, judged.gap
      """
  }
}
