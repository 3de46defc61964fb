public import Audit

/// The month or quarter that a bulletin speaks of.
public struct BulletinPeriod: Sendable, Hashable {
  public let first: AuditMonth
  /// How many months.
  public let length: Int

  public init(month: AuditMonth) {
    first = month
    length = 1
  }

  /// - Parameter quarter: `2026Q3`
  public init?(quarter: String) {
    let parts = quarter.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0,
      let number = Int(parts[1]), parts[1].utf8.count == 1, (1...4).contains(number)
    else { return nil }
    first = AuditMonth(year: year, month: number * 3 - 2)
    length = 3
  }

  var start: String { first.start }
  /// The day after the last.
  var end: String { first.adding(months: length).start }

  var before: BulletinPeriod {
    BulletinPeriod(first: first.adding(months: -length), length: length)
  }

  private init(first: AuditMonth, length: Int) {
    self.first = first
    self.length = length
  }

  /// `2026Q3` or `2026-07`.
  public var name: String { length == 3 ? "\(first.year)Q\((first.month + 2) / 3)" : "\(first)" }

  func text(_ language: ReportLanguage) -> String {
    guard length == 3 else { return MonthText.of(first, language) }
    let number = (first.month + 2) / 3
    switch language {
    case .chinese: return "\(first.year) 年第\(["一", "二", "三", "四"][number - 1])季度"
    case .english: return "quarter \(number) of \(first.year)"
    }
  }
}
