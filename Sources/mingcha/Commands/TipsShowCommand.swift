import ArgumentParser
import LibPQ
import ReportBox
import Store

/// Shows one tip.
struct TipsShowCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "show", .show,
      examples: [(.exampleShow, "tips show 4 --tip-key tip.key"), (.exampleShowPlain, "tips show 4")])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @OptionGroup var keys: TipKeyOption

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let ring = try keys.ring(invocation)
    let file = try await invocation.withBox(ring) { try await TipFile.read(id, from: $0) }
    if !file.sealed.isEmpty {
      invocation.console.warn(TipTalk.textsSealed.said(["count": String(file.sealed.count)]))
    }
    var report = Report("tips.show")
    report.facts = file.facts
    report.lead = file.lines
    let isForPeople = common.format == .text
    report.tables = [
      file.eventTable(isForPeople: isForPeople), file.checkTable(isForPeople: isForPeople), file.caseTable,
    ]
    invocation.console.write(report)
    return .done
  }
}
