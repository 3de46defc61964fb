import LibPQ
import Rulebook
import Store

/// A rule in a run: what it is judged by, and what went wrong with it.
struct JudgedRule {
  typealias Failure = (sqlState: String, statement: String, message: String)

  let bound: BoundRule
  let lack: RuleLack?
  var error: Failure?

  /// The line for the recorder's table of rules.
  func line(month: AuditMonth) throws -> [String?] {
    let rule = bound.rule
    let from = rule.period == .all ? nil : rule.period == .month ? windowStart(month) : month.startOfYear
    let prior = AuditMonth(year: month.year - 1, month: month.month)
    let comparesBack = bound.comparesWithPriorYear
    return [
      rule.id, nil, rule.canonicalText, month.key(of: rule.period), rule.period.rawValue, from, month.end,
      comparesBack ? (rule.period == .month ? prior.start : prior.startOfYear) : nil,
      comparesBack ? prior.end : nil, rule.severity.rawValue, rule.kind.rawValue, lack?.description,
      error?.sqlState, error?.statement, error?.message, rule.isCurable ? "t" : "f",
      try figureNames.sqlText(),
    ]
  }

  /// The names of the condition as the evidence's figures have them, in the order of the text.
  private var figureNames: [String] {
    guard let flag = bound.flag else { return [] }
    let aggregates =
      bound.isGroupRule ? flag.aggregates.map { ($0.range.lowerBound, flag.text($0.range)) } : []
    let references = flag.references.filter { !bound.isGroupRule || !flag.isInsideAggregate($0.range) }
    let named = aggregates + references.map { ($0.range.lowerBound, $0.text) }
    return named.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A window reaches into the months before.
  private func windowStart(_ month: AuditMonth) -> String {
    month.reaching(back: (bound.rule.window?.days ?? 1) - 1).start
  }
}
