import ArgumentParser
import LibPQ

/// Takes an exception back and says how many cases that moved.
struct CasesExceptRevokeCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "revoke", .revokeVerb,
      examples: [
        (.exampleRevoke, "cases except revoke 3 --reason 车辆仍在使用"),
        (.exampleRevokeJSON, "cases except revoke 3 --reason 车辆仍在使用 --format json"),
      ])
  }

  @Argument(help: .said(.exceptionArgument))
  var id: Int64

  @Option(help: .said(.reasonOption, value: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let count = try await store.one("select review.revoke_exception($1, $2)", [id, reason]).first(
      as: Int.self)
    await store.close()
    var report = Report("cases.except.revoke")
    report.facts = [.init("exception_id", .count(id)), .init("cases", .count(count))]
    report.summary = [LifecyclePhrase.revoked.said(["id": String(id), "count": String(count)])]
    invocation.console.write(report)
    return .done
  }
}
