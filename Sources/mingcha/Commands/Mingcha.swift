import ArgumentParser

/// The root of all verbs.
struct Mingcha: AsyncParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mingcha", abstract: VerbPhrase.mingcha.said, discussion: Talk.rootDiscussion.said,
      version: "mingcha \(version)",
      subcommands: [
        DemoCommand.self, MigrateCommand.self, PullCommand.self, CheckCommand.self, AuditCommand.self,
        RulesCommand.self, CasesCommand.self, ReportCommand.self, RolesCommand.self, TipsCommand.self,
        VerifyCommand.self, ChainCommand.self, DigestCommand.self, SubscribersCommand.self,
        SettingsCommand.self,
        NightlyCommand.self, InstallUnitsCommand.self, DoctorCommand.self,
      ])
  }
}
