import ArgumentParser

/// How data are written to the standard output.
enum OutputFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text, json, csv
  /// Documents, which only reports are.
  case html, xlsx
}
