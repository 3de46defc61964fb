import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: DigestOptionPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  /// A command of letters or of the night with its examples.
  static func verb(
    _ name: String, said abstract: any Phrase, examples: [(any Phrase, String)],
    subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) }, subcommands: subcommands)
  }
}
