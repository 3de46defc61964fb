import ArgumentParser

/// Explained exceptions.
struct CasesExceptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .act(
      "except", .exceptVerb,
      examples: [
        (.exampleExceptList, "cases except list"), (.exampleApprove, "cases except approve 3"),
      ],
      subcommands: [
        CasesExceptProposeCommand.self, CasesExceptApproveCommand.self, CasesExceptRevokeCommand.self,
        CasesExceptListCommand.self,
      ])
  }
}
