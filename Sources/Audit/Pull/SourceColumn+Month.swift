import Catalogue

extension SourceColumn {
  /// The first day of the value's month in the session's zone, computed by the source; null for what is no date or
  /// lies outside the years 1 to 9999.
  var month: String {
    guard let literal else { return "date_trunc('month', (\(value(of: sentText)))::timestamp)::date" }
    return "case when \(quoted) >= \(literal("0001-01-01")) and \(quoted) < \(literal("10000-01-01")) "
      + "then date_trunc('month', \(quoted)::timestamp)::date end"
  }

  /// Which rows of the source to read: those of the months, and those without a month.
  func condition(_ selection: MonthSelection) -> String {
    guard let literal else {
      let ranges = selection.condition(on: "m.month") { "date '\($0)'" }
      return "(select m.month is null or \(ranges) from (select \(month) as month) as m)"
    }
    // On the bare column, so that an index of the source can serve.
    let ranges = selection.condition(on: quoted, literal: literal)
    return "(\(ranges) or \(quoted) is null or \(quoted) < \(literal("0001-01-01")) "
      + "or \(quoted) >= \(literal("10000-01-01")))"
  }

  /// How a day is written to be compared with the bare column; nil where the column's type does not compare.
  private var literal: ((String) -> String)? {
    switch type {
    case .date: { "date '\($0)'" }
    case .timestamp: { "timestamp '\($0) 00:00:00'" }
    case .timestamptz: { "timestamptz '\($0) 00:00:00'" }
    default: nil
    }
  }
}
