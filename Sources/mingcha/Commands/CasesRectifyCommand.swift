import ArgumentParser

/// Orders a rectification.
struct CasesRectifyCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "rectify", .rectifyVerb,
      examples: [
        (.exampleRectify, "cases rectify 17 --required 退回款项 --amount-due 1200 --due 2026-12-31"),
        (.exampleRectifyTable, "cases rectify 17 --required 补办审批手续"),
      ])
  }

  @Argument(help: .said(.caseArgument))
  var id: Int64

  @Option(help: .said(.requiredOption, value: "text"))
  var required: String

  @Option(
    name: .customLong("amount-due"), help: .said(.amountDueOption, value: "yuan"),
    transform: GivenValues.amount)
  var amountDue: String?

  @Option(help: .said(.dueOption, value: "day"), transform: GivenValues.day)
  var due: String?

  @Option(name: .customLong("version"), help: .said(.versionOption, value: "number"))
  var version: Int?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    try await CaseAct(id: id, version: version).carryOut(
      "cases.rectify", "order_rectification($1, $2, $3, $4::numeric, $5::date)", [required, amountDue, due],
      invocation)
  }
}
