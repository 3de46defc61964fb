public import Rulebook

/// What the ledger holds of the time that a rule looks at.
public enum RuleHistory: Sendable, Hashable {
  case complete
  /// A window may reach before the ledger's beginning: what is not flagged is data missing.
  case cut
  /// The period, or the one it is compared with, is not in the ledger: nothing can be judged.
  case absent

  var unflagged: String { self == .complete ? "clear" : "missing" }

  /// - Parameters:
  ///   - since: the first day from which the dataset was pulled, ISO; nil: all that the source has.
  ///   - earliest: the month of the dataset's first row; nil: not known, or no row.
  public static func of(
    _ bound: BoundRule, month: AuditMonth, since: String?, earliest: AuditMonth?
  ) -> RuleHistory {
    guard bound.rule.period != .all, bound.on != nil else { return .complete }
    let start = bound.rule.period == .month ? month.start : month.startOfYear
    if bound.comparesWithPriorYear {
      let prior = AuditMonth(year: month.year - 1, month: month.month)
      let priorStart = bound.rule.period == .month ? prior.start : prior.startOfYear
      if let since, since > priorStart { return .absent }
      if since == nil, let earliest, earliest.start >= prior.end { return .absent }
    }
    guard let since else { return .complete }
    if since > start { return bound.rule.period == .month ? .cut : .absent }
    // The first windows of the period begin in the days before it.
    let first = AuditMonth(start)?.reaching(back: (bound.rule.window?.days ?? 1) - 1)
    if let first, since > first.start { return .cut }
    return .complete
  }
}
