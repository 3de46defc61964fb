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
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract.said,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"), subcommands: subcommands)
  }
}
