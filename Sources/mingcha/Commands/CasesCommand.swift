import ArgumentParser

/// The review table, for people without the desk.
struct CasesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "cases", .cases,
      examples: [(.casesList, "cases list --status open"), (.casesExplain, "cases explain 17")],
      subcommands: [
        CasesListCommand.self, CasesShowCommand.self, CasesExplainCommand.self, CasesOverdueCommand.self,
        CasesAssignCommand.self, CasesCommentCommand.self, CasesDecideCommand.self,
        CasesRectifyCommand.self,
        CasesReplyCommand.self, CasesAcceptCommand.self, CasesExtendCommand.self,
        CasesApproveExtensionCommand.self, CasesExceptCommand.self,
      ])
  }
}
