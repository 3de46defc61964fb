/// What a compiled rule is judged on: which stretch of time, and which state of the ledger.
public struct JudgingContext: Sendable {
  /// Which versions of a row count.
  public enum LedgerState: Sendable, Hashable {
    case current
    /// As the ledger stood after this pull.
    case asOf(pull: Int64)
  }

  public let month: AuditMonth
  /// The local date of the newest pull, ISO: deadlines behind it have not passed.
  public let today: String
  public let state: LedgerState
  /// The schema that holds the datasets; `pg_temp` when rules are tested.
  public let schema: String
  /// Datasets of which no counted row lacks the date that puts it into a month: then nobody has to ask for it, and a
  /// period is one range of an index.
  public internal(set) var dated: Set<String>
  /// Which units were merged, renamed or split by the month's end.
  public internal(set) var succession = UnitSuccession.none
  /// By rule, the codes of which it may speak, where they are known.
  var codes: [String: SpokenCodes] = [:]
  /// Whether statements spare themselves rows and repeated questions that cannot change an answer; tests hold them
  /// against those that do not.
  var takesShortcuts = true

  public init(
    month: AuditMonth, today: String, state: LedgerState = .current, schema: String = "ledger",
    dated: Set<String> = []
  ) {
    self.month = month
    self.today = today
    self.state = state
    self.schema = schema
    self.dated = dated
  }

  /// The condition that keeps only the versions that count.
  func isCounted(_ alias: String) -> String {
    switch state {
    case .current: "\(alias).pull_until is null"
    case .asOf(let pull):
      "\(alias).pull_from <= \(pull) and (\(alias).pull_until is null or \(alias).pull_until > \(pull))"
    }
  }

  /// The day before which a deadline must lie to have passed.
  var passedBefore: String { min(month.end, today) }
}
