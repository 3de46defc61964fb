import Catalogue
import LibPQ
import Rulebook
import Store

extension AuditRunner {
  /// First what has rows of its own, for which nobody waits; then the cases are locked, and from there it is short.
  func recordCases(
    of run: Int64, _ request: AuditRequest, isPartial: Bool, _ recorder: Connection,
    _ report: inout MonthReport
  ) async throws {
    let month = request.month.start
    let all = isPartial ? nil : rulebook.rules.map(\.id)
    try await recorder.execute(Statements.named("find_known_cases"), [run, month])
    try await recorder.execute(Statements.named("find_gone_cases"), [run, month, all])
    try await recorder.execute("analyze pg_temp.judged_known, pg_temp.judged_gone")
    try await recorder.execute(Statements.named("record_opened_cases"), [run, month])
    try await recorder.execute(Statements.named("record_case_history"), [run])
    try await recorder.execute("select review.prepare_run($1)", [run])
    try await recorder.execute(Statements.named("lock_judged_cases"), [run])
    try await recorder.execute(Statements.named("record_cases"), [run, month])
    report.gone = try await recorder.one(Statements.named("record_gone_cases"), [run, month])
      .get("cases", as: Int.self)
    for moves in ["record_returned_cases", "record_ended_exceptions", "record_excepted_cases"] {
      try await recorder.execute(Statements.named(moves), [run])
    }
    try await recorder.execute(Statements.named("record_missing_deadlines"))
    for row in try await recorder.query(Statements.named("count_recorded_cases"), [run]) {
      let severity = Severity(rawValue: try row.get("severity", as: String.self)) ?? .low
      report.opened[severity] = try row.get("opened", as: Int.self)
      report.reopened[severity] = try row.get("reopened", as: Int.self)
      report.excepted += try row.get("excepted", as: Int.self)
    }
    report.isBaseline = request.isBaseline
    let counts: [SQLValue?] = [
      run, report.opened.values.reduce(0, +), report.reopened.values.reduce(0, +), report.gone,
      report.excepted,
    ]
    report.explained = try await recorder.one(Statements.named("finish_run"), counts)
      .get("explained", as: Int.self)
  }
}
