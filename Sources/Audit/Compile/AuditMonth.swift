public import Rulebook

/// A calendar month, as `2026-10`.
public struct AuditMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// - Parameter text: `YYYY-MM`, optionally with a day behind it.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count == 4, parts[1].count == 2,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), year > 0, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  public var description: String { Self.padded(year, 4) + "-" + Self.padded(month, 2) }

  /// The first day, ISO.
  public var start: String { "\(self)-01" }

  /// The day after the last, ISO.
  public var end: String { adding(months: 1).start }

  public var startOfYear: String { Self.padded(year, 4) + "-01-01" }

  public func adding(months: Int) -> AuditMonth {
    let count = year * 12 + month - 1 + months
    return AuditMonth(year: count / 12, month: count % 12 + 1)
  }

  /// The month that holds the day so many days before this month's first.
  public func reaching(back days: Int) -> AuditMonth {
    var month = self
    var left = days
    while left > 0 {
      month = month.adding(months: -1)
      left -= month.length
    }
    return month
  }

  private var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The period's key in a case: `2026-10`, `2026`, or nothing.
  public func key(of period: Period) -> String {
    switch period {
    case .month: description
    case .yearToDate, .fiscalYear: Self.padded(year, 4)
    case .all: ""
    }
  }

  public static func < (left: AuditMonth, right: AuditMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
