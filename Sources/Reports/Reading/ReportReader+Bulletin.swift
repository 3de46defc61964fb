import Foundation
import LibPQ
import Store

extension ReportReader {
  /// The supervision bulletin of a month or quarter.
  public func bulletin(of period: BulletinPeriod) async throws -> Bulletin {
    try await store.transaction(.readOnlySnapshot) { _ in
      let judged = try await store.one(
        Statements.named("report_periods_judged"), [period.start, period.end])
      let months = try judged.get("months", as: Int.self)
      guard months > 0 else { throw ReportFault.notAudited(period.name) }
      let today = try judged.get("today", as: String.self)
      let settings = try await settings()
      return Bulletin(
        period: period, office: settings.office, printedAt: try judged.get("printed_at"),
        judgedMonths: judged["names"] ?? "", unjudgedMonths: period.length - months,
        isComplete: try judged.get("is_complete"), isRunning: today < period.end,
        chainHead: try await chainHead(), unitNames: try await unitNames(),
        now: try await figures(of: period, today), before: try await figures(of: period.before, today))
    }
  }

  private func figures(of period: BulletinPeriod, _ today: String) async throws -> [String: Bulletin.Figures]
  {
    // Deadlines after the present day have not passed.
    let day = min(period.end, today)
    let rows = try await store.query(Statements.named("report_bulletin"), [period.start, period.end, day])
    return Dictionary(try rows.map { ($0["agency_code"] ?? "", try Bulletin.Figures($0)) }) { first, _ in
      first
    }
  }
}
