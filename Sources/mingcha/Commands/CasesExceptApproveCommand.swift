import ArgumentParser
import LibPQ

/// Approves an exception and says how many cases that moved.
struct CasesExceptApproveCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "approve", .approveVerb,
      examples: [
        (.exampleApprove, "cases except approve 3"),
        (.exampleApproveNote, "cases except approve 3 --note 已核对报废批文"),
      ])
  }

  @Argument(help: .said(.exceptionArgument))
  var id: Int64

  @Option(help: .said(.noteOption, value: "text"))
  var note: String?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let count = try await store.one("select review.approve_exception($1, $2)", [id, note]).first(as: Int.self)
    await store.close()
    var report = Report("cases.except.approve")
    report.facts = [.init("exception_id", .count(id)), .init("cases", .count(count))]
    report.summary = [LifecyclePhrase.approved.said(["id": String(id), "count": String(count)])]
    invocation.console.write(report)
    return .done
  }
}
