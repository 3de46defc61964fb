import ArgumentParser

/// The chain of records, for archives and other offices.
struct ChainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "chain", .chainVerb,
      examples: [
        (.exportExample, "chain export > chain.jsonl"), (.verifyFileExample, "verify --file chain.jsonl"),
      ],
      subcommands: [ChainExportCommand.self])
  }
}
