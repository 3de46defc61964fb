import Audit

/// Months as people say them.
enum MonthText {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static func of(_ month: AuditMonth, _ language: ReportLanguage) -> String {
    switch language {
    case .chinese: "\(month.year) 年 \(month.month) 月"
    case .english: "\(english[month.month - 1]) \(month.year)"
    }
  }

  /// Only the month, short: for the axis of a chart.
  static func short(_ number: Int, _ language: ReportLanguage) -> String {
    language == .chinese ? "\(number) 月" : String(english[number - 1].prefix(3))
  }
}
