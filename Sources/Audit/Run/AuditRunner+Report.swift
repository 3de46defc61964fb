import Catalogue
import LibPQ
import Rulebook
import Store

extension AuditRunner {
  func report(
    _ request: AuditRequest, _ recorder: Connection, _ coverage: LedgerCoverage, waiting: [String],
    isRejudged: Bool
  ) async throws -> MonthReport {
    let answers = try await recorder.query(Statements.named("summarise_rules")).map {
      try MonthReport.RuleAnswer($0)
    }
    let counts = try await recorder.one(Statements.named("count_judged"))
    let unchecked = answers.filter { $0.error == 0 && $0.note != nil }
    var lacks = answers.filter { $0.error > 0 }.map { RunLack.erred(rule: $0.ruleID, message: $0.note ?? "") }
    for row in try await recorder.query(Statements.named("vanished_columns"), [coverage.pullID]) {
      let dataset = try row.get("dataset", as: String.self)
      let isDataset = try row.get("is_dataset", as: Bool.self)
      let column = try row.get("column_name", as: String.self)
      let lack: RunLack = isDataset ? .dataset(dataset) : .column("\(dataset).\(column)")
      if !lacks.contains(lack) { lacks.append(lack) }
    }
    if request.isStrict { lacks += unchecked.map { .unchecked(rule: $0.ruleID, note: $0.note ?? "") } }
    // Our own records are always there: a rule over them alone checked nothing of the source.
    let own = Set(rules.filter(\.dataset.isOwn).map(\.rule.id))
    let ofSource = answers.filter { !own.contains($0.ruleID) }
    let isChecked = { (answer: MonthReport.RuleAnswer) in
      answer.flagged + answer.clear + answer.notApplicable > 0
    }
    if !(ofSource.isEmpty ? answers : ofSource).contains(where: isChecked) {
      lacks.append(.nothingChecked)
    }
    return MonthReport(
      month: request.month, isRejudged: isRejudged, lacks: lacks.map(\.description), answers: answers,
      agencies: try counts.get("agencies", as: Int.self), flagged: try counts.get("cases", as: Int.self),
      waiting: waiting)
  }
}

extension MonthReport.RuleAnswer {
  init(_ row: Row) throws {
    self.init(
      ruleID: try row.get("rule_id", as: String.self), period: try row.get("period", as: String.self),
      flagged: try row.get("flagged", as: Int.self), dataMissing: try row.get("data_missing", as: Int.self),
      clear: try row.get("clear", as: Int.self), notApplicable: try row.get("not_applicable", as: Int.self),
      error: try row.get("error", as: Int.self), rowsJudged: try row.get("rows_judged", as: Int.self),
      rowsMissing: try row.get("rows_missing", as: Int.self), note: row["note"])
  }
}

extension MonthReport.TableGap {
  init(_ row: Row) throws {
    let first = try row.get("first_on", as: String.self)
    self.init(
      ruleID: try row.get("rule_id", as: String.self), table: try row.get("table_name", as: String.self),
      figure: try row.get("figure", as: String.self),
      days: first...max(first, try row.get("last_on", as: String.self)),
      agencies: try row.get("agencies", as: Int.self), units: try row.get("units", as: Int.self))
  }
}

extension MonthReport.Finding {
  init(_ row: Row) throws {
    self.init(
      ruleID: try row.get("rule_id", as: String.self),
      severity: Severity(rawValue: try row.get("severity", as: String.self)) ?? .low,
      agencyCode: try row.get("agency_code", as: String.self),
      subject: try row.get("subject", as: String.self),
      period: try row.get("period", as: String.self), amount: row["amount"],
      reasonZh: try row.get("reason_zh", as: String.self), reasonEn: try row.get("reason_en", as: String.self)
    )
  }
}
