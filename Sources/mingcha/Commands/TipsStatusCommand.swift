import ArgumentParser
import LibPQ
import ReportBox

/// What a reporter may know.
struct TipsStatusCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "status", .statusVerb,
      examples: [
        (.exampleStatus, "tips status 7K3QM-0XWVA-9RTBE-55DHN"), (.exampleStatusInput, "tips status -"),
      ])
  }

  @Argument(help: .said(.codeArgument))
  var code: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let given = try code == "-" ? BoxFile.text("-", limit: 1_000) : code
    let receipt = try ReceiptCode(given)
    // The login may have no other right than this one: nothing else is asked.
    let store = try await invocation.openStore()
    let status = try await store.one("select review.tip_status($1) as status", [receipt.sha256])["status"]
    await store.close()
    guard let status else { throw UsageFault(TipHint.unknownCode.said) }
    let phrases: [String: TipTalk] = [
      "received": .statusReceived, "accepted": .statusAccepted, "checked": .statusChecked,
      "concluded": .statusConcluded,
    ]
    var report = Report("tips.status")
    report.fact("status", .text(status))
    report.summary = [phrases[status]?.said ?? status]
    invocation.console.write(report)
    return .done
  }
}
