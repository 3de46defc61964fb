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
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) })
  }
}
