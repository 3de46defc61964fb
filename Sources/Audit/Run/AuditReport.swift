/// What an audit came to: its pull, and each month that was judged, the audited one last.
public struct AuditReport: Sendable {
  public let pull: PullSummary
  public let months: [MonthReport]

  public var isComplete: Bool { months.allSatisfy(\.isComplete) }
}
