/// The stretch of time over which a rule judges.
public enum Period: String, Sendable, Hashable, CaseIterable {
  case month
  case yearToDate = "year-to-date"
  case fiscalYear = "fiscal-year"
  case all
}
