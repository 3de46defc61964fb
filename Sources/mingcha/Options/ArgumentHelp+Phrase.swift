import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: OptionPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  /// A command with its examples, each a line to type below what it does.
  static func verb(
    _ name: String, _ abstract: VerbPhrase, examples: [(ExamplePhrase, String)],
    subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    let discussion = ([Talk.examples.said] + shown).joined(separator: "\n")
    return CommandConfiguration(
      commandName: name, abstract: abstract.said, discussion: discussion, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}
