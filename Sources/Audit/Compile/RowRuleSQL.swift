import Catalogue
import Rulebook

/// A rule that judges single rows.
struct RowRuleSQL {
  let bound: BoundRule
  let context: JudgingContext
  private let scope: RuleScope
  let source: RowSource

  init(_ bound: BoundRule, _ context: JudgingContext) {
    self.bound = bound
    self.context = context
    scope = RuleScope(bound, context)
    source = RowSource(scope)
  }

  /// Rules with the same key read the same rows and can share a pass: their dates and guards are columns of the row
  /// itself, they join nothing, and look nothing up: what is looked up for one value is remembered in a pass of its own.
  var sharingKey: String? {
    guard bound.joins.isEmpty, bound.missing == nil, !looksUp, bound.on?.references.count == 1,
      bound.on?.calls.isEmpty == true,
      let on = bound.on?.references.first, case .column(let column)? = bound.meaning(of: on)
    else { return nil }
    return "\(bound.dataset.name) \(column) \(bound.rule.period.rawValue)"
  }

  private var looksUp: Bool {
    bound.allExpressions.contains { expression, _ in expression.callsTables }
  }

  /// Whether the row's own column puts it into a month: then its range is asked of the row, and an index finds it.
  var isDatedByColumn: Bool {
    guard let on = bound.on, on.references.count == 1, on.calls.isEmpty,
      case .column? = bound.meaning(of: on.references[0])
    else { return false }
    return true
  }

  /// Rule number, agency, verdict, version and table gap of the rows of which the rule speaks: of the row `r` that stands
  /// outside, or, where the rule is alone in its pass, of all.
  func judgement(number: Int, _ history: RuleHistory, isAlone: Bool) -> SQLText {
    let absent = scope.missingJoin()
    let keys = bound.missing?.keys.map(\.own) ?? []
    let chain = RuleChain(
      scope, unguarded: source.unguarded, guardedBy: source.holds,
      needed: keys + [bound.flag].compactMap { $0 }, rowsRead: isAlone ? source.plainRows : nil)
    let conditions = [absent?.isAbsent(), bound.flag.map { scope.sql($0) }].compactMap { $0 }
    let flag = conditions.joined(" and ")
    let verdict: SQLText =
      history == .absent
      ? "'missing'"
      : """
      case when guard.holds is null or \(chain.isAmbiguous()) or verdict.flag is null then 'missing' \
      when verdict.flag then 'flagged' when \(chain.missing()) > 0 then 'missing' else '\(history.unflagged)' end
      """
    // A date out of a join or a let is asked here, where it stands.
    let range: SQLText = isAlone || !isDatedByColumn ? " and \(source.isInRange())" : ""
    let isCounted: SQLText = isAlone ? " and \(source.isCounted())" : ""
    let barrier = bound.flag?.callsTables == true ? " offset 0" : ""
    let gaps = [
      scope.tableGap(
        of: chain, guardedBy: bound.filter, deciding: [bound.on, bound.flag].compactMap { $0 } + keys),
      absent?.absenceGap(),
    ]
    let gap = TableGapSQL.first(of: gaps.compactMap { $0 })
      .map { "case when answer.verdict = 'missing' then \($0) end" as SQLText }
    return """
      select \(number) as rule, \(source.agency()) as agency, answer.verdict, r.version,
        \(gap ?? "null::text") as gap
      from \(isAlone ? source.relation : "(select) as base")
        \(chain.sql)
        cross join lateral (select case when guard.holds then \(flag) end as flag\(barrier)) as verdict
        cross join lateral (select \(verdict) as verdict) as answer
      where guard.holds is not false\(range)\(isCounted)
      """
  }

  /// The findings among `judged`, with their wording and evidence.
  func findings(number: Int) -> SQLText {
    let finding = FindingSQL(scope: scope)
    let keys = bound.missing?.keys.map(\.own) ?? []
    let chain = RuleChain(
      scope, unguarded: source.unguarded, guardedBy: source.holds, needed: finding.expressions + keys)
    let joined = chain.joins.compactMap { index in
      scope.join(index).references().map {
        "select \(index + 1) as part, null::numeric as money, (x.reference ->> 'version')::bigint as version, x.reference, null::date as day from (\($0)) as x"
          as SQLText
      }
    }
    let own: SQLText = """
      select 0 as part, \(EvidenceSQL.money(of: bound.dataset, alias: "r")) as money, r.version, \
      \(EvidenceSQL.reference(of: bound.dataset, alias: "r")) as reference, \(source.date) as day
      """
    return """
      select 'F', \(SQLQuoting.string(bound.rule.id)), judged.agency, array[judged.agency], \(finding.subject()), \
      \(finding.amount()), \(finding.reason(bound.rule.reason.zhCN, language: "zh-CN")), \
      \(finding.reason(bound.rule.reason.en, language: "en")), \
      jsonb_build_object('figures', \(finding.figures()), 'rows', proof.rows, 'count', proof.count, \
      'sum', proof.sum::text, 'last_on', proof.last_on, 'sha256', proof.sha256), null::text, null::bigint, null::bigint, null::bigint
      from judged
        join \(source.relation) on r.version = judged.version
        \(chain.sql)
        cross join lateral (\(EvidenceSQL.summary(of: ([own] + joined).joined(" union all ")))) as proof
      where judged.rule = \(number) and judged.verdict = 'flagged'
      """
  }
}
