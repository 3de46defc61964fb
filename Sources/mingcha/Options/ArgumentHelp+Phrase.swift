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
    let shown = examples.map { "  # \($0.does)\n\(Self.foldedForShells("  mingcha \($0.line)"))" }
    self.init(
      commandName: name, abstract: abstract,
      discussion: ([Talk.examples.said] + shown).joined(separator: "\n"),
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }

  /// A command line in lines that a narrow terminal leaves whole, so that they can be copied as they are.
  private static func foldedForShells(_ line: String) -> String {
    var (lines, rest) = ([String](), line)
    while rest.count > 78, let option = rest.dropFirst(6).prefix(70).ranges(of: " --").last {
      lines.append(rest[..<option.lowerBound] + " \\")
      rest = "    " + rest[option.lowerBound...].dropFirst()
    }
    return (lines + [rest]).joined(separator: "\n")
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
