import ArgumentParser

/// Which rules of the rulebook are judged.
struct RuleChoice: ParsableArguments {
  @Option(name: .customLong("rule"), parsing: .upToNextOption, help: .said(.rule, value: "id"))
  var ids: [String] = []

  @Flag(name: .customLong("all-rules"), help: .said(.allRules))
  var includesDisabled = false
}
