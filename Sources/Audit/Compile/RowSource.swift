import Catalogue
import Rulebook

/// The rows from which a rule starts: its dataset, the versions that count, and its stretch of time.
struct RowSource {
  let scope: RuleScope
  let holds: SQLText?
  private let on: SQLText?
  /// A row without the date that puts it into a month is a fault; a rule that needs the date cannot judge it.
  private let mayLackDate: Bool

  private var bound: BoundRule { scope.bound }
  private var context: JudgingContext { scope.context }

  init(_ scope: RuleScope) {
    self.scope = scope
    let bound = scope.bound
    on = bound.on.map { "\(scope.sql($0))::date" }
    mayLackDate =
      bound.on.map { on in
        on.references.count == 1 && bound.dataset.month == on.references[0].name
          && scope.bound.meaning(of: on.references[0]) == .column(on.references[0].name)
      } ?? false
    let filter = bound.filter.map { scope.sql($0) }
    if mayLackDate, let on {
      holds = "case when \(on) is not null then \(filter ?? "true") end"
    } else {
      holds = filter
    }
  }

  var relation: String { "\(context.schema).\(bound.dataset.name) as r" }

  /// The row's date; null for a rule that takes all rows.
  var date: SQLText { on ?? "null::date" }

  /// The first day that is read, ISO; nil: from the beginning.
  private var start: String? {
    switch bound.rule.period {
    case .month: context.month.start
    case .yearToDate, .fiscalYear: context.month.startOfYear
    case .all: nil
    }
  }

  /// Whether the row lies in the audited period; for a window, in the days before it as well.
  func isInRange() -> SQLText {
    guard let on else { return "true" }
    var range: SQLText = "\(on) < date '\(context.month.end)'"
    if let start {
      let first = bound.rule.window.map { "(date '\(start)' - \($0.days - 1))" } ?? "date '\(start)'"
      range += " and \(on) >= \(first)"
      if bound.comparesWithPriorYear {
        let prior = AuditMonth(year: context.month.year - 1, month: context.month.month)
        let priorStart = bound.rule.period == .month ? prior.start : prior.startOfYear
        range = "(\(range) or \(on) >= date '\(priorStart)' and \(on) < date '\(prior.end)')"
      }
    }
    return mayLackDate ? "(\(range) or \(on) is null)" : "(\(range))"
  }

  /// For a rule that looks a year back: whether the row is of the audited period.
  func isCurrent() -> SQLText? {
    guard bound.comparesWithPriorYear, let on, let start else { return nil }
    return "\(on) >= date '\(start)'"
  }

  func isCounted() -> SQLText { SQLText("(\(context.isCounted("r")))") }

  func agency() -> SQLText { "coalesce(\(scope.sql(bound.agency))::text, '')" }

  /// What every row is asked before the guard.
  var unguarded: [Expression] { [bound.filter, bound.on, bound.agency].compactMap { $0 } }
}
