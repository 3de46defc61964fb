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
          && !scope.context.dated.contains(bound.dataset.name)
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
    let range = isInPeriod(orYearBefore: bound.comparesWithPriorYear)
    return mayLackDate ? "(\(range) or \(on) is null)" : "(\(range))"
  }

  /// The same for a row that is known to have its date.
  func isInPeriod(orYearBefore: Bool = false) -> SQLText {
    guard let on else { return "true" }
    let end: SQLText = "\(on) < date '\(context.month.end)'"
    guard let start else { return end + deadlineStart() }
    let first = bound.rule.window.map { "(date '\(start)' - \($0.days - 1))" } ?? "date '\(start)'"
    let range: SQLText = "\(end) and \(on) >= \(first)"
    guard orYearBefore else { return range + deadlineStart() }
    let prior = AuditMonth(year: context.month.year - 1, month: context.month.month)
    let priorStart = bound.rule.period == .month ? prior.start : prior.startOfYear
    // Where the months between the two periods are few, one range of an index serves both.
    let isNear = context.takesShortcuts && bound.rule.period != .month && context.month.month >= 6
    guard isNear else {
      return "(\(range) or \(on) >= date '\(priorStart)' and \(on) < date '\(prior.end)')" + deadlineStart()
    }
    let gap: SQLText =
      prior.end < start ? " and not (\(on) >= date '\(prior.end)' and \(on) < \(first))" : ""
    return "\(end) and \(on) >= date '\(priorStart)'\(gap)" + deadlineStart()
  }

  /// For a deadline of some working days after a column: the days from which the count can have begun, so that an
  /// index finds them. No holiday lasts a month.
  private func deadlineStart() -> SQLText {
    guard context.takesShortcuts, let start, let deadline = bound.deadline else { return "" }
    let column = "r.\(deadline.column)"
    return
      " and \(column) < date '\(context.month.end)' and \(column) >= date '\(start)' - \(3 * deadline.days + 31)"
  }

  /// For a rule that looks a year back: whether the row is of the audited period.
  func isCurrent() -> SQLText? {
    guard bound.comparesWithPriorYear, let on, let start else { return nil }
    return "\(on) >= date '\(start)'"
  }

  func isCounted() -> SQLText { SQLText("(\(context.isCounted("r")))") }

  /// The counted rows of the period, from nothing but the table, where the row's own column dates it.
  var plainRows: SQLText? {
    if let on = bound.on {
      guard on.references.count == 1, on.calls.isEmpty, case .column? = bound.meaning(of: on.references[0])
      else {
        return nil
      }
    }
    return "\(relation) where \(isCounted()) and \(isInRange())"
  }

  func agency() -> SQLText {
    let code = scope.sql(bound.agency)
    let isUnit = bound.agency.source.text == bound.unitKey.map { bound.rule.per[$0].text }
    guard isUnit, let succession = SuccessionSQL(bound, context) else { return "coalesce(\(code)::text, '')" }
    return "coalesce(\(succession.successor(of: code))::text, '')"
  }

  /// Whether the rule may speak of the row.
  var maySpeak: SQLText { "guard.holds is not false\(hasSpokenCode)\(isFilled)" }

  /// Of a row without its date nothing is known, whatever its code.
  var hasSpokenCode: SQLText {
    guard !mayLackDate, let codes = context.codes[bound.rule.id] else { return "" }
    return " and \(codes.condition)"
  }

  /// What `where` says of blanks is said of nulls once more: in columns that are mostly null the planner knows how few
  /// rows are left, and an index finds them.
  private var isFilled: SQLText {
    guard context.takesShortcuts, !mayLackDate, let filter = bound.filter, let parts = Conjunction(filter)
    else { return "" }
    let text = Array(filter.source.text.utf8)
    let filled = parts.ranges.compactMap { range -> SQLText? in
      let part = String(decoding: text[range], as: UTF8.self)
      guard part.wholeMatch(of: /\s*(and\s+)?not\s+blank\(\s*\w+\s*\)\s*/) != nil,
        let name = filter.references.first(where: { range.contains($0.range.lowerBound) }),
        case .column(let column)? = bound.meaning(of: name)
      else { return nil }
      return "r.\(column) is not null"
    }
    return filled.map { " and \($0)" as SQLText }.joined("")
  }

  /// What every row is asked before the guard.
  var unguarded: [Expression] { [bound.filter, bound.on, bound.agency].compactMap { $0 } }
}

extension BoundRule {
  /// The column and the number of days, where `on` is `working_day_after(column, days)`, directly or by a `let`.
  fileprivate var deadline: (column: String, days: Int)? {
    guard var expression = on else { return nil }
    if expression.references.count == 1, expression.calls.isEmpty,
      case .letBinding(let index)? = meaning(of: expression.references[0])
    {
      expression = lets[index].expression
    }
    guard expression.calls.map(\.name) == ["working_day_after"], expression.references.count == 1,
      case .column(let column)? = meaning(of: expression.references[0]),
      dataset.column(column)?.type == .date,
      let match = expression.source.text.wholeMatch(of: /\s*working_day_after\(\s*\w+\s*,\s*(\d+)\s*\)\s*/),
      let days = Int(match.1), days > 0
    else { return nil }
    return (column, days)
  }
}
