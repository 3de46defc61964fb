import ArgumentParser
import LibPQ

/// Adds a comment to a case.
struct CasesCommentCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "comment", .commentVerb,
      examples: [
        (.exampleComment, "cases comment 17 已电话核实"),
        (.exampleCommentJSON, "cases comment 17 已电话核实 --format json"),
      ])
  }

  @Argument(help: .said(.caseID))
  var id: Int64

  @Argument(help: .said(.commentArgument, value: "text"))
  var comment: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let event = try await CaseDesk(store: store).comment(id, comment)
    await store.close()
    var report = Report("cases.comment")
    report.isQuietable = true
    report.facts = [.init("case_id", .count(id)), .init("event_id", .count(event))]
    report.summary = [CaseworkPhrase.commented.said(["id": String(id)])]
    invocation.console.write(report)
    return .done
  }
}
