import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: OptionPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension ArgumentHelp {
  /// Help that ends with the codes an option takes.
  init(_ phrase: some Phrase, codes: some Sequence<String>, value: String) {
    let colon = Language.current == .chinese ? "：" : ": "
    self.init("\(phrase.said)\(colon)\(CodeWord.listed(codes))", valueName: value)
  }
}

extension CommandConfiguration {
  /// A command with its examples, each a line to type below what it does.
  init(
    _ name: String, does abstract: String, examples: [(does: String, line: String)],
    subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let shown = examples.map { "  # \($0.does)\n  mingcha \($0.line)" }
    self.init(
      commandName: name, abstract: abstract,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"),
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }

  static func verb(
    _ name: String, _ abstract: VerbPhrase, examples: [(ExamplePhrase, String)],
    subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) }, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}
