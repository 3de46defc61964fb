import ArgumentParser
import LibPQ
import ReportBox
import Store

/// Lists tips past a legal deadline.
struct TipsOverdueCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "overdue", .overdue,
      examples: [(.exampleOverdue, "tips overdue"), (.exampleOverdueOn, "tips overdue --on 2026-12-31")])
  }

  @Option(name: .customLong("on"), help: .said(.onDay, value: "day"), transform: DayArgument.read)
  var day: String?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let rows = try await invocation.withBox(KeyRing([])) { box in
      var asked = day
      if asked == nil { asked = try await invocation.today(in: box.store) }
      return try await box.store.query(Statements.named("tips_overdue"), [asked])
    }
    var table = Table(
      "overdue",
      [
        .init("tip_id", said: TipTalk.tip, isNumber: true), .init("agency_code", said: TipTalk.agencyHead),
        .init("supplier_code", said: TipTalk.supplierHead), .init("deadline", said: TipTalk.deadline),
        .init("due_on", said: TipTalk.dueHead),
        .init("days_late", said: TipTalk.lateHead, isNumber: true),
      ])
    for row in rows where row["due_on"] != nil {
      let stage = row["stage"] ?? ""
      let isForPeople = common.format == .text
      table.add([
        .number(row["tip_id"] ?? ""), .text(optional: row["subject_agency_code"]),
        .text(optional: row["subject_supplier_code"]), .text(isForPeople ? Self.phrase(stage).said : stage),
        .text(row["due_on"] ?? ""), .number(row["days_late"] ?? ""),
      ])
    }
    let unknown = rows.count { $0["due_on"] == nil }
    if unknown > 0 { invocation.console.warn(TipTalk.noHolidays.said(["count": String(unknown)])) }
    var report = Report("tips.overdue")
    report.fact("without_holidays", .count(unknown))
    report.tables = [table]
    if table.rows.isEmpty { report.summary = [TipTalk.noneOverdue.said] }
    invocation.console.write(report)
    return .done
  }

  private static func phrase(_ stage: String) -> TipTalk {
    switch stage {
    case "transfer": .stageTransfer
    case "notice": .stageNotice
    case "reply": .stageReply
    default: .stageFeedback
    }
  }
}
