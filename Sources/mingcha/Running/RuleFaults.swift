import Catalogue

/// The rulebook is not in order; holds all that is wrong with it.
struct RuleFaults: Error, Sendable {
  let diagnostics: [Diagnostic]
  let place: String
}
