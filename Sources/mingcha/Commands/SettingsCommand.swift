import ArgumentParser

/// The store's settings.
struct SettingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "settings", said: DigestPhrase.settings,
      examples: [
        (DigestPhrase.exampleDesk, "settings set desk_url https://desk.example.gov.cn"),
        (DigestPhrase.exampleSettings, "settings list"),
      ],
      subcommands: [SettingsSetCommand.self, SettingsListCommand.self])
  }
}
