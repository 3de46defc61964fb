import ArgumentParser

/// The options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .said(.source, value: "conninfo"))
  var source: String?

  @Option(help: .said(.sourceSchema, value: "schema"))
  var sourceSchema = "source"

  @Option(help: .said(.store, value: "conninfo"))
  var store: String?

  @Option(help: .said(.rules, value: "folder"), completion: .directory)
  var rules: String?

  @Option(help: .said(.format))
  var format: OutputFormat = .text

  /// Read by `Language` before anything is parsed; here so that it is known and checked.
  @Option(help: .said(.lang))
  var lang: Language?

  @Option(help: .said(.color))
  var color: Colouring = .auto

  @Option(name: .customLong("log-format"), help: .said(DigestOptionPhrase.logFormat))
  var logFormat: LogFormat = .text

  @Flag(name: .shortAndLong, help: .said(.quiet))
  var quiet = false

  @Flag(name: .shortAndLong, help: .said(.verbose))
  var verbose = false
}
