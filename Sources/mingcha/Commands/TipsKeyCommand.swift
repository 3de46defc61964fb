import ArgumentParser

/// The keys of the report box.
struct TipsKeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "key", .keyVerb,
      examples: [
        (.exampleKey, "tips key new /etc/mingcha/tip.key"),
        (.exampleKeyChange, "tips key change --old tip.key --new tip-2027.key"),
      ],
      subcommands: [TipsKeyNewCommand.self, TipsKeyChangeCommand.self, TipsKeyListCommand.self])
  }
}
