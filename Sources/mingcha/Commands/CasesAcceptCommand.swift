import ArgumentParser

/// Accepts a rectification.
struct CasesAcceptCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "accept", .acceptVerb,
      examples: [
        (.exampleAccept, "cases accept 17"),
        (.exampleAcceptLess, "cases accept 17 --note 其余部分经批准核销"),
      ])
  }

  @Argument(help: .said(.caseArgument))
  var id: Int64

  @Option(help: .said(.noteOption, value: "text"))
  var note: String?

  @Option(name: .customLong("version"), help: .said(.versionOption, value: "number"))
  var version: Int?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    try await CaseAct(id: id, version: version).carryOut(
      "cases.accept", "accept_rectification($1, $2, $3)", [note], invocation)
  }
}
