/// Why there is no report.
public enum ReportFault: Error, Sendable, Hashable {
  /// No run of the month, or of any month of the period.
  case notAudited(String)
  case unknownUnit(String)
}
