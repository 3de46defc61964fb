import ArgumentParser

/// Creates or upgrades our schemas, or says where they stand.
struct MigrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "migrate", .migrate,
      examples: [
        (.migrate, "migrate --store service=mingcha"), (.migrateStatus, "migrate status --exit-code"),
        (.migratePrint, "migrate --print > mingcha.sql"),
      ],
      subcommands: [MigrateApplyCommand.self, MigrateStatusCommand.self],
      defaultSubcommand: MigrateApplyCommand.self)
  }
}
