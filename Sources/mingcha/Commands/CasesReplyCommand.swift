import ArgumentParser

/// Notes the unit's reply.
struct CasesReplyCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "reply", .replyVerb,
      examples: [
        (.exampleReply, "cases reply 17 --reply 已全部退回 --amount-returned 1200 --evidence 缴款书7"),
        (.exampleReplyJSON, "cases reply 17 --reply 已补办 --format json"),
      ])
  }

  @Argument(help: .said(.caseArgument))
  var id: Int64

  @Option(help: .said(.replyOption, value: "text"))
  var reply: String

  @Option(
    name: .customLong("amount-returned"), help: .said(.amountReturnedOption, value: "yuan"),
    transform: GivenValues.amount)
  var amountReturned: String?

  @Option(help: .said(.evidenceOption, value: "text"))
  var evidence: String?

  @Option(name: .customLong("version"), help: .said(.versionOption, value: "number"))
  var version: Int?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    try await CaseAct(id: id, version: version).carryOut(
      "cases.reply", "reply_rectification($1, $2, $3, $4::numeric, $5)", [reply, amountReturned, evidence],
      invocation)
  }
}
