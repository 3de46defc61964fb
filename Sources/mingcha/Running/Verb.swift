import ArgumentParser

/// A command of ours: it says with which status the process ends.
protocol Verb: AsyncParsableCommand, Sendable {
  var common: CommonOptions { get }
  func perform(_ invocation: Invocation) async throws -> ExitStatus
}
