import ArgumentParser

/// The verbs of the rulebook.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "rules", .rules,
      examples: [(.rulesList, "rules list"), (.rulesTestOne, "rules test reception-companion-limit")],
      subcommands: [
        RulesListCommand.self, RulesShowCommand.self, RulesCheckCommand.self, RulesTestCommand.self,
        RulesNewCommand.self, RulesCoverageCommand.self, RulesDocumentCommand.self,
        RulesStatsCommand.self,
        RulesDiffCommand.self, RulesProposeCommand.self, RulesProposalsCommand.self, RulesApproveCommand.self,
        RulesWithdrawCommand.self,
      ])
  }
}
