import Store

extension CaseListBench {
  struct Page {
    let title: String
    var selection = CaseSelection()
    var order = CaseOrder.severity
    var overdueOn: String?
    /// Begins after a case in the middle of all.
    var isFarDown = false
  }

  /// First pages and pages far down, with filters that find much and little.
  static let pages: [Page] = {
    func page(
      _ title: String, _ order: CaseOrder = .severity, _ change: (inout CaseSelection) -> Void = { _ in }
    )
      -> Page
    {
      var selection = CaseSelection()
      change(&selection)
      return Page(title: title, selection: selection, order: order)
    }
    let orders = CaseOrder.allCases
    return orders.map { page("by \($0)", $0) }
      + orders.map { Page(title: "by \($0), far down", order: $0, isFarDown: true) } + [
        page("open, gravest first") { $0.states = ["open"] },
        page("rectifying") { $0.states = ["rectifying"] },
        page("rectified or dismissed") { $0.states = ["rectified", "dismissed"] },
        page("one frequent rule") { $0.rules = ["rule-00"] },
        page("one rare rule") { $0.rules = ["rule-59"] },
        page("two rules by amount", .amount) { $0.rules = ["rule-03", "rule-44"] },
        page("one unit") { $0.units = ["37000107"] },
        page("two units, open") {
          $0.units = ["37000107", "37000151"]
          $0.states = ["open"]
        },
        page("a prefix of 100 units") { $0.units = ["370001"] },
        page("medium") { $0.severities = ["medium"] },
        page("one month") { $0.period = "2023-05" },
        page("at least 990,000") { $0.minAmount = "990000" },
        page("at most 0.05") { $0.maxAmount = "0.05" },
        page("flagged 4 years ago") { $0.olderThan = 1460 },
        page("flagged this week") { $0.newerThan = 8 },
        page("one assignee") { $0.assignee = "reviewer_7" },
        page("nobody's") { $0.assignee = "none" },
        page("the backlog") { $0.backlog = true },
        Page(title: "overdue, longest first", order: .due, overdueOn: "2026-01-10"),
        Page(title: "overdue, gravest first", overdueOn: "2025-10-03"),
      ]
  }()
}
