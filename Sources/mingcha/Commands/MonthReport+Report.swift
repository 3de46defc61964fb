import Audit
import Rulebook
import Store

extension MonthReport {
  var newCases: Int { opened.values.reduce(0, +) }
  var returnedCases: Int { reopened.values.reduce(0, +) }

  var facts: [Value.Field] {
    [
      .init("month", .text("\(month)")), .init("run_id", runID.map { .count($0) } ?? .nothing),
      .init("complete", .flag(isComplete)), .init("rejudged", .flag(isRejudged)),
      .init("agencies", .count(agencies)), .init("rules", .count(answers.count)),
      .init("flagged", .count(flagged)), .init("opened", .count(newCases)),
      .init("reopened", .count(returnedCases)), .init("gone", .count(gone)),
      .init("unchecked", .count(unchecked.count)), .init("erred", .count(erred.count)),
      .init("lacks", .texts(lacks)), .init("waiting", .texts(waiting)),
      .init("unattributed", .texts(unattributed)),
    ] + approvalFacts
  }

  /// How many agencies had which answer, rule by rule.
  var ruleTable: Table {
    var table = Table("rules", audience: .programs, Self.ruleColumns)
    for answer in answers { table.add(Self.row(answer, of: month)) }
    return table
  }

  /// What tables lack, for programs.
  static func gapTable(_ months: [MonthReport]) -> Table {
    var table = Table(
      "table_gaps", audience: .programs,
      [
        .init("month", .month), .init("rule_id", .rule), .init("table", .note), .init("figure", .note),
        .init("first_on", .at), .init("last_on", .at), .init("agencies", .agencies, isNumber: true),
        .init("units", .rowsMissing, isNumber: true),
      ])
    for month in months {
      for gap in month.tableGaps {
        table.add([
          .text("\(month.month)"), .text(gap.ruleID), .text(gap.table), .text(gap.figure),
          .text(gap.days.lowerBound), .text(gap.days.upperBound), .count(gap.agencies), .count(gap.units),
        ])
      }
    }
    return table
  }

  static var ruleColumns: [Table.Column] {
    [
      .init("month", .month), .init("rule_id", .rule), .init("period", .period),
      .init("flagged", .flagged, isNumber: true), .init("data_missing", .dataMissing, isNumber: true),
      .init("clear", .clear, isNumber: true), .init("not_applicable", .notApplicable, isNumber: true),
      .init("error", .error, isNumber: true), .init("rows_judged", .rowsJudged, isNumber: true),
      .init("rows_missing", .rowsMissing, isNumber: true), .init("note", .note),
    ]
  }

  static func row(_ answer: RuleAnswer, of month: AuditMonth) -> [Value] {
    [
      .text("\(month)"), .text(answer.ruleID), .text(answer.period), .count(answer.flagged),
      .count(answer.dataMissing), .count(answer.clear), .count(answer.notApplicable), .count(answer.error),
      .count(answer.rowsJudged), .count(answer.rowsMissing), .text(optional: answer.note),
    ]
  }

  func lines(ofTried choice: RuleChoice) -> [String] {
    var lines = [
      Talk.checked.said([
        "month": "\(month)", "rules": String(answers.count), "agencies": String(agencies),
        "flagged": String(flagged), "unchecked": String(unchecked.count),
      ])
    ]
    lines += approvalLines + unattributedLines + tableGapLines
    lines += unchecked.map { "  \($0.ruleID): \($0.note.map { RuleLack.text(ofNote: $0).said } ?? "")" }
    if !waiting.isEmpty { lines.append(Talk.waiting.said(["names": waiting.joined(separator: ", ")])) }
    return lines
  }
}

extension MonthReport.Finding {
  var row: [Value] {
    [
      .text(severity.rawValue), .text(ruleID), .text(agencyCode), .text(period), .text(subject),
      .text(optional: amount), .text(Language.current == .chinese ? reasonZh : reasonEn), .text(reasonZh),
      .text(reasonEn),
    ]
  }
}

extension Severity {
  var style: Style? {
    switch self {
    case .high: .red
    case .medium: .yellow
    case .low: nil
    }
  }
}
