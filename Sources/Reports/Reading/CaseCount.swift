import Foundation
import LibPQ

/// So many cases that are alike in all that a report tells apart.
struct CaseCount: Sendable {
  static let unfinished = ["open", "reviewing", "confirmed", "rectifying"]

  let ruleID: String
  let unit: String
  let severity: String
  let status: String
  let isOfMonth: Bool
  let isBacklog: Bool
  let isExplained: Bool
  let isOverdue: Bool
  let cases: Int
  let amount: Decimal?

  var isOpen: Bool { Self.unfinished.contains(status) }
  /// Found by the month's audit, and not by the first look at old years.
  var isNew: Bool { isOfMonth && !isBacklog }

  init(_ row: Row) throws {
    ruleID = try row.get("rule_id")
    unit = try row.get("agency_code")
    severity = try row.get("severity")
    status = try row.get("status")
    isOfMonth = try row.get("is_new")
    isBacklog = try row.get("is_backlog")
    isExplained = try row.get("is_explained")
    isOverdue = try row.get("is_overdue")
    cases = try row.get("cases")
    amount = try row.get("amount")
  }
}

extension [CaseCount] {
  /// How many cases there are for which the condition holds.
  func cases(_ holds: (CaseCount) -> Bool = { _ in true }) -> Int {
    reduce(0) { $0 + (holds($1) ? $1.cases : 0) }
  }

  func amount(_ holds: (CaseCount) -> Bool) -> Decimal {
    reduce(0) { $0 + (holds($1) ? $1.amount ?? 0 : 0) }
  }
}
