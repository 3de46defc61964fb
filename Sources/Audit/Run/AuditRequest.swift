/// What is to be judged, and by which rules.
public struct AuditRequest: Sendable {
  public var month: AuditMonth
  /// Empty: all rules that are on.
  public var ruleIDs: Set<String> = []
  /// Judges rules that are off by default, too.
  public var includesDisabled = false
  /// Counts lacks that were known before as incomplete.
  public var isStrict = false
  /// Judges by content that differs from what shipped and that nobody approved; the run says so.
  public var allowsUnapproved = false
  /// First pull of a dataset: from this month instead of all history.
  public var since: AuditMonth?
  /// Compares every row of the months already pulled.
  public var comparesAll = false
  /// The first audit of old years: what it opens is backlog.
  public var isBaseline = false
  public var sourceSchema = "source"
  public var programVersion = "0"

  public init(month: AuditMonth) { self.month = month }
}
