import ArgumentParser

/// Asks for a later deadline.
struct CasesExtendCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "extend", .extendVerb,
      examples: [
        (.exampleExtend, "cases extend 17 --due 2027-01-15 --reason 等待第三方鉴定"),
        (.exampleExtendVersion, "cases extend 17 --due 2027-01-15 --reason 等待鉴定 --version 4"),
      ])
  }

  @Argument(help: .said(.caseArgument))
  var id: Int64

  @Option(help: .said(.newDueOption, value: "day"), transform: GivenValues.day)
  var due: String

  @Option(help: .said(.reasonOption, value: "text"))
  var reason: String

  @Option(name: .customLong("version"), help: .said(.versionOption, value: "number"))
  var version: Int?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    try await CaseAct(id: id, version: version).carryOut(
      "cases.extend", "ask_extension($1, $2, $3::date, $4)", [due, reason], invocation)
  }
}
