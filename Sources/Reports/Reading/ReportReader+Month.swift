public import Audit
import Catalogue
import Foundation
import LibPQ
import Store

extension ReportReader {
  /// How many cases the report of a month tells in full.
  static var largestCount: Int { 10 }

  /// Everything in the report of a month.
  public func monthlyReport(of month: AuditMonth) async throws -> MonthlyReport {
    try await store.transaction(.readOnlySnapshot) { _ in
      let run = try await run(of: "\(month)", start: month.start)
      let names = try await unitNames()
      let settings = try await settings()
      return MonthlyReport(
        month: month, run: run, chainHead: try await chainHead(), office: settings.office,
        rules: try await rules(of: run, month), unitAnswers: try await unitAnswers(of: run), unitNames: names,
        domains: domains,
        missing: try MissingReasons(
          try await store.one(Statements.named("report_missing_reasons"), [run.id])),
        gaps: try await gaps(of: run),
        counts: try await store.query(
          Statements.named("report_case_counts"), [month.start, run.today]
        ).map(CaseCount.init),
        exceptions: try await store.one(Statements.named("report_exceptions"), [run.today]).first(),
        largest: try await cases(
          month: month.start, today: run.today, largest: Self.largestCount, names: names),
        spending: try await spending(until: month), spendingMonths: try await spendingMonths(until: month),
        purchases: try await purchases(until: month), showsPersonalData: showsPersonalData)
    }
  }

  /// The cases of the month's report, all of them, with what the rules of its run answered.
  public func caseBook(of month: AuditMonth) async throws -> CaseBook {
    try await store.transaction(.readOnlySnapshot) { _ in
      let run = try await run(of: "\(month)", start: month.start)
      let names = try await unitNames()
      return CaseBook(
        month: month, run: run, chainHead: try await chainHead(), rules: try await rules(of: run, month),
        gaps: try await gaps(of: run),
        cases: try await cases(month: month.start, today: run.today, names: names), domains: domains,
        datasets: Dictionary(catalogue.datasets.map { ($0.name, $0.title) }) { first, _ in first },
        showsPersonalData: showsPersonalData)
    }
  }

  private func rules(of run: RunFigures, _ month: AuditMonth) async throws -> [RuleAnswers] {
    try await store.query(Statements.named("report_rules"), [run.id, month.start]).map {
      try RuleAnswers($0, unmasked: showsPersonalData)
    }
  }

  private func gaps(of run: RunFigures) async throws -> [TableGap] {
    try await store.query(Statements.named("report_table_gaps"), [run.id]).map {
      try TableGap($0, in: catalogue)
    }
  }

  private func unitAnswers(of run: RunFigures) async throws -> [String: AnswerCounts] {
    let rows = try await store.query(Statements.named("report_units"), [run.id])
    return Dictionary(try rows.map { ($0["agency_code"] ?? "", try AnswerCounts($0)) }) { first, _ in first }
  }

  private func spending(until month: AuditMonth) async throws -> [MonthlyReport.Spending]? {
    let statement = Statements.named("three_public_spending")
    return try await permitted { store in
      let own = try await store.query(statement, [month.start, month.end, nil])
      let year = try await store.query(statement, [month.startOfYear, month.end, nil])
      return try year.map { row in
        MonthlyReport.Spending(
          item: try row.get("item"), month: try own.first { $0["item"] == row["item"] }?.get("amount"),
          year: try row.get("amount"), yearBefore: try row.get("prior_amount"),
          budget: try row.get("budget_amount"))
      }
    }
  }

  /// Three calendar years, the month's own last.
  private func spendingMonths(until month: AuditMonth) async throws -> [(month: String, amount: Decimal?)]? {
    let first = AuditMonth(year: month.year - 2, month: 1)
    return try await permitted { store in
      try await store.query(Statements.named("report_three_public_months"), [first.start, month.end]).map {
        (month: try $0.get("month"), amount: try $0.get("amount"))
      }
    }
  }

  private func purchases(until month: AuditMonth) async throws -> [MonthlyReport.Purchases]? {
    try await permitted { store in
      try await store.query(Statements.named("report_procurement"), [month.startOfYear, month.end]).map {
        MonthlyReport.Purchases(
          method: try $0.get("method"), tenders: try $0.get("tenders"), amount: try $0.get("amount"),
          below: try $0.get("below"), belowAmount: try $0.get("below_amount"), unknown: try $0.get("unknown"),
          unknownAmount: try $0.get("unknown_amount"))
      }
    }
  }
}
