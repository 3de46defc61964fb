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
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract.said,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"), subcommands: subcommands)
  }
}
