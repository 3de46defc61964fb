import ArgumentParser

/// Who gets letters.
struct SubscribersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "subscribers", said: DigestPhrase.subscribers,
      examples: [
        (DigestPhrase.exampleAdd, "subscribers add director@example.gov.cn --language zh-CN"),
        (DigestPhrase.exampleList, "subscribers list"),
      ],
      subcommands: [
        SubscribersAddCommand.self, SubscribersListCommand.self, SubscribersRemoveCommand.self,
      ])
  }
}
