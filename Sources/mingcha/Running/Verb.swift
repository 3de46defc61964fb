import ArgumentParser

/// A command of ours: it says with which status the process ends.
protocol Verb: AsyncParsableCommand, Sendable {
  var common: CommonOptions { get }
  /// The formats in which the verb can write.
  static var formats: [OutputFormat] { get }
  func perform(_ invocation: Invocation) async throws -> ExitStatus
}

extension Verb {
  static var formats: [OutputFormat] { [.text, .json, .csv] }

  func requireFormat() throws {
    guard Self.formats.contains(common.format) else {
      throw UsageFault(
        ReportFaultPhrase.noSuchFormat.said([
          "format": common.format.rawValue, "known": Self.formats.map(\.rawValue).joined(separator: ", "),
        ]))
    }
  }
}
