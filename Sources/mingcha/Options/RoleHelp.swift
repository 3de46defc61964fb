import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: RolePhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  static func verb(
    _ name: String, _ abstract: RolePhrase, examples: [(RolePhrase, String)],
    subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract.said,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"), subcommands: subcommands)
  }
}
