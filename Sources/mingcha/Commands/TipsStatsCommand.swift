import ArgumentParser
import LibPQ
import ReportBox
import Store

/// How many tips a case confirmed.
struct TipsStatsCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "stats", .stats,
      examples: [(.exampleStats, "tips stats"), (.exampleStatsCSV, "tips stats --format csv > tips.csv")])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let rows = try await invocation.withBox(KeyRing([])) {
      try await $0.store.query(Statements.named("tip_stats"))
    }
    var table = Table(
      "stats",
      [
        .init("agency_code", said: TipTalk.agencyHead), .init("rule_id", said: TipTalk.ruleHead),
        .init("tips", said: TipTalk.tipsHead, isNumber: true),
        .init("confirmed", said: TipTalk.confirmedHead, isNumber: true),
        .init("share", said: TipTalk.shareHead, isNumber: true),
      ])
    for row in rows {
      let rule = row["rule_id"] ?? (common.format == .text ? TipTalk.allRules.said : nil)
      table.add([
        .text(optional: row["subject_agency_code"]), .text(optional: rule), .number(row["tips"] ?? ""),
        .number(row["confirmed"] ?? ""), .number(row["share"] ?? ""),
      ])
    }
    var report = Report("tips.stats")
    report.tables = [table]
    if rows.isEmpty { report.summary = [TipTalk.none.said] }
    invocation.console.write(report)
    return .done
  }
}
