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
    CommandConfiguration(
      name, does: abstract.said, examples: examples.map { ($0.0.said, $0.1) })
  }
}
