/// The months to read of a dataset, each with the reason.
struct MonthSelection: Sendable {
  private(set) var reasons: [AuditMonth: ReadReason] = [:]
  /// A dataset that comes whole has no months.
  let isWhole: Bool

  /// The first reason given stands.
  mutating func add(_ months: some Sequence<AuditMonth>, _ reason: ReadReason) {
    for month in months where reasons[month] == nil { reasons[month] = reason }
  }

  func contains(_ month: AuditMonth) -> Bool { isWhole || reasons[month] != nil }

  var firstDays: [String] { reasons.keys.sorted().map(\.start) }

  /// A condition that a day lies in one of the months.
  func condition(on day: String, literal: (String) -> String) -> String {
    guard !isWhole else { return "true" }
    let parts = ranges.map { "(\(day) >= \(literal($0.start)) and \(day) < \(literal($0.end)))" }
    return parts.isEmpty ? "false" : "(" + parts.joined(separator: " or ") + ")"
  }

  /// Months that follow one another are one range.
  private var ranges: [(start: String, end: String)] {
    var ranges: [(first: AuditMonth, last: AuditMonth)] = []
    for month in reasons.keys.sorted() {
      if let range = ranges.last, range.last.adding(months: 1) == month {
        ranges[ranges.count - 1].last = month
      } else {
        ranges.append((month, month))
      }
    }
    return ranges.map { ($0.first.start, $0.last.end) }
  }
}
