/// What to pull, and how.
public struct PullRequest: Sendable {
  /// The ledger is brought up to this month's end.
  public var month: AuditMonth
  /// The first month to take, at a dataset's first pull; nil: all history.
  public var since: AuditMonth?
  /// Whether all pulled months are read again, whatever their totals say.
  public var readsEverything: Bool
  public var sourceSchema: String
  /// The day of the pull in the store's zone, ISO; nil: the store server's clock.
  public var localDate: String?
  /// How long one statement may occupy the source.
  public var statementTimeoutSeconds: Int

  public init(
    month: AuditMonth, since: AuditMonth? = nil, readsEverything: Bool = false,
    sourceSchema: String = "source", localDate: String? = nil, statementTimeoutSeconds: Int = 3600
  ) {
    self.month = month
    self.since = since
    self.readsEverything = readsEverything
    self.sourceSchema = sourceSchema
    self.localDate = localDate
    self.statementTimeoutSeconds = statementTimeoutSeconds
  }
}
