import ArgumentParser
import LibPQ
import ReportBox
import Store

/// Lists tips without their texts.
struct TipsListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .list,
      examples: [(.exampleList, "tips list --open"), (.exampleListAgency, "tips list --agency 3701")])
  }

  @Flag(name: .customLong("open"), help: .said(.openOnly))
  var openOnly = false

  @Option(help: .said(.agencyPrefix, value: "prefix"))
  var agency = ""

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let rows = try await invocation.withBox(KeyRing([])) {
      try await $0.store.query(Statements.named("tip_list"), [openOnly, agency])
    }
    var table = Table(
      "tips",
      [
        .init("tip_id", said: TipTalk.tip, isNumber: true), .init("received_on", said: TipTalk.receivedOn),
        .init("channel", said: TipTalk.channelHead),
        .init("real_name", said: TipTalk.realNameHead), .init("agency_code", said: TipTalk.agencyHead),
        .init("supplier_code", said: TipTalk.supplierHead), .init("stage", said: TipTalk.stageHead),
        .init("due_on", said: TipTalk.dueHead),
        .init("cases", said: TipTalk.linkedCases, isNumber: true),
        .init("named_cases", said: TipTalk.namedCases, isNumber: true),
      ])
    func word(_ stored: String?) -> Value {
      .text((common.format == .text ? TipWord.said(stored) : stored) ?? "")
    }
    for row in rows {
      table.add([
        .number(row["tip_id"] ?? ""), .text(row["received_on"] ?? ""), word(row["channel"]),
        .flag(row["is_real_name"] == "t"), .text(optional: row["subject_agency_code"]),
        .text(optional: row["subject_supplier_code"]), word(row["stage"]),
        .text(optional: row["due_on"]),
        .number(row["cases"] ?? "0"), .number(row["named_cases"] ?? "0"),
      ])
    }
    var report = Report("tips.list")
    report.tables = [table]
    if rows.isEmpty { report.summary = [TipTalk.none.said] }
    invocation.console.write(report)
    return .done
  }
}
