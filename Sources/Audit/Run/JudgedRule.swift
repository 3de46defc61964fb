import Rulebook

/// A rule in a run: what it is judged by, and what went wrong with it.
struct JudgedRule {
  let bound: BoundRule
  let lack: RuleLack?
  var error: (sqlState: String, statement: String, message: String)?

  /// The line for the recorder's table of rules.
  func line(month: AuditMonth) -> [String?] {
    let rule = bound.rule
    let from = rule.period == .all ? nil : rule.period == .month ? windowStart(month) : month.startOfYear
    let prior = AuditMonth(year: month.year - 1, month: month.month)
    let comparesBack = bound.comparesWithPriorYear
    return [
      rule.id, nil, rule.canonicalText, month.key(of: rule.period), rule.period.rawValue, from, month.end,
      comparesBack ? (rule.period == .month ? prior.start : prior.startOfYear) : nil,
      comparesBack ? prior.end : nil, rule.severity.rawValue, rule.kind.rawValue, lack?.description,
      error?.sqlState, error?.statement, error?.message,
    ]
  }

  /// A window reaches into the months before.
  private func windowStart(_ month: AuditMonth) -> String {
    month.reaching(back: (bound.rule.window?.days ?? 1) - 1).start
  }
}
