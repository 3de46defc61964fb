import ArgumentParser

/// Whether a stream gets colours.
enum Colouring: String, Sendable, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// What was asked for on the command line outweighs the environment, and that outweighs the terminal.
  func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet(environment["NO_COLOR"]) { return false }
      if let force = environment["CLICOLOR_FORCE"], isSet(force), force != "0" { return true }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }

  private func isSet(_ value: String?) -> Bool { value.map { !$0.isEmpty } ?? false }
}
