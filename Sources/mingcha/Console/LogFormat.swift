import ArgumentParser

/// How messages are written to the standard error.
enum LogFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text, json
}
