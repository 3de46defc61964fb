import Audit
import Rulebook
import Store

extension AuditReport {
  /// Whether a run opened or reopened a case at least this grave.
  func hasNewCases(from severity: Severity) -> Bool {
    months.contains { month in
      [month.opened, month.reopened].contains { cases in
        cases.contains { $0.key >= severity && $0.value > 0 }
      }
    }
  }

  var table: Table {
    var table = Table(
      "months",
      [
        .init("month", .month), .init("run_id", .run, isNumber: true),
        .init("rejudged", .rejudged, audience: .programs), .init("complete", .complete),
        .init("rules", .rules, isNumber: true), .init("agencies", .agencies, isNumber: true),
        .init("flagged", .flagged, isNumber: true), .init("opened", .opened, isNumber: true),
        .init("reopened", .reopened, isNumber: true), .init("gone", .gone, isNumber: true),
        .init("excepted", said: LifecyclePhrase.exceptedHeading, isNumber: true, audience: .programs),
        .init("explained", said: LifecyclePhrase.exceptedHeading, isNumber: true, audience: .programs),
        .init("baseline", .kind, audience: .programs),
        .init("unchecked", .unchecked, isNumber: true), .init("erred", .erred, isNumber: true),
        .init("lacks", .lacks, audience: .programs), .init("waiting", .waiting, audience: .programs),
        .init("chain_head", .chainHead, audience: .programs),
      ])
    for month in months {
      table.add(
        [
          .text("\(month.month)"), month.runID.map { .count($0) } ?? .nothing, .flag(month.isRejudged),
          .flag(month.isComplete), .count(month.answers.count), .count(month.agencies), .count(month.flagged),
          .count(month.newCases), .count(month.returnedCases), .count(month.gone), .count(month.excepted),
          .count(month.explained), .flag(month.isBaseline),
          .count(month.unchecked.count), .count(month.erred.count), .texts(month.lacks),
          .texts(month.waiting), .text(optional: month.head?.description),
        ], style: month.isComplete ? nil : .yellow)
    }
    return table
  }

  var ruleTable: Table {
    var table = Table("rules", audience: .programs, MonthReport.ruleColumns)
    for month in months {
      for answer in month.answers { table.add(MonthReport.row(answer, of: month.month)) }
    }
    return table
  }

  var lines: [String] {
    var lines: [String] = []
    let again = months.filter(\.isRejudged)
    if !again.isEmpty {
      lines.append(Talk.judgedAgain.said(["months": again.map { "\($0.month)" }.joined(separator: ", ")]))
    }
    guard let last = months.last else { return lines }
    lines.append(
      Talk.audited.said([
        "month": "\(last.month)", "run": last.runID.map { String($0) } ?? "",
        "opened": String(months.reduce(0) { $0 + $1.newCases }),
        "reopened": String(months.reduce(0) { $0 + $1.returnedCases }),
        "gone": String(months.reduce(0) { $0 + $1.gone }), "unchecked": String(last.unchecked.count),
      ]))
    if let head = last.head { lines.append(ChainPhrase.head.said(["head": head.description])) }
    lines += last.approvalLines + last.unattributedLines + last.tableGapLines
    if months.contains(where: { $0.excepted + $0.explained > 0 }) {
      lines.append(
        LifecyclePhrase.exceptedCases.said([
          "count": String(months.reduce(0) { $0 + $1.excepted }), "total": String(last.explained),
        ]))
    }
    if last.isBaseline {
      let backlog = months.reduce(0) { $0 + $1.newCases }
      lines.append(LifecyclePhrase.baselineCases.said(["count": String(backlog)]))
    }
    lines += last.unchecked.map { "  \($0.ruleID): \($0.note.map { RuleLack.text(ofNote: $0).said } ?? "")" }
    if !last.waiting.isEmpty {
      lines.append(Talk.waiting.said(["names": last.waiting.joined(separator: ", ")]))
    }
    return lines
  }
}
