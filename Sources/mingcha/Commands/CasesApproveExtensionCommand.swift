import ArgumentParser

/// Approves a later deadline.
struct CasesApproveExtensionCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "approve-extension", .approveExtensionVerb,
      examples: [
        (.exampleApproveExtension, "cases approve-extension 17"),
        (.exampleApproveExtensionNote, "cases approve-extension 17 --note 仅此一次"),
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
      "cases.approve-extension", "approve_extension($1, $2, $3)", [note], invocation)
  }
}
