import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: TipPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  static func verb(
    _ name: String, _ abstract: TipPhrase, examples: [(TipPhrase, String)],
    subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) }, subcommands: subcommands)
  }
}
