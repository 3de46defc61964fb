import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: LifecyclePhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  /// A command with its examples, as `verb` makes them.
  static func act(
    _ name: String, _ abstract: LifecyclePhrase, examples: [(LifecyclePhrase, String)],
    subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) }, subcommands: subcommands)
  }
}
