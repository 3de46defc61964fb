import ArgumentParser
import LibPQ

/// Takes back what was proposed or approved.
struct RulesWithdrawCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "withdraw", .withdrawVerb,
      examples: [
        (.withdrawOne, "rules withdraw 3f2a91c0 --reason '文号有误'"),
        (.withdrawBatch, "rules withdraw 77d01be45c --reason '等正式文件'"),
      ])
  }

  @Argument(help: .said(.hashArguments))
  var hashes: [String]

  @Option(help: .said(.withdrawReason, value: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let (whole, _) = try await ProposedContent.find(hashes, in: store)
    let rows = try await store.query(
      "select * from review.withdraw_content($1::text[], $2)", [whole, reason])
    await store.close()
    var report = Report("rules.withdraw")
    report.tables = [Table(approvals: "withdrawn", rows)]
    report.summary = [ApprovalPhrase.withdrawn.said(["count": String(rows.count)])]
    invocation.console.write(report)
    return .done
  }
}
