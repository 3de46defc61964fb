import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: CaseworkPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  /// A verb of casework with its examples.
  static func verb(
    _ name: String, _ abstract: CaseworkPhrase, examples: [(CaseworkPhrase, String)]
  ) -> CommandConfiguration {
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract.said,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"))
  }
}
