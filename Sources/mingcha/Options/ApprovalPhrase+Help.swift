import ArgumentParser

extension ArgumentHelp {
  static func said(_ phrase: ApprovalPhrase, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(phrase.said, valueName: value)
  }
}

extension CommandConfiguration {
  static func verb(
    _ name: String, _ abstract: ApprovalPhrase, examples: [(ApprovalPhrase, String)]
  ) -> CommandConfiguration {
    let shown = examples.map { "  # \($0.0.said)\n  mingcha \($0.1)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract.said,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"))
  }
}

extension Table.Column {
  init(
    _ name: String, said phrase: ApprovalPhrase, isNumber: Bool = false, audience: Table.Audience = .everybody
  ) {
    self.init(name, heading: phrase.said, isNumber: isNumber, audience: audience)
  }
}
