import ArgumentParser
import ReportBox

/// The keys that seal and open texts.
struct TipKeyOption: ParsableArguments {
  @Option(name: .customLong("tip-key"), help: .said(.tipKey, value: "file"), completion: .file())
  var paths: [String] = []

  /// Named here, or else in the environment; none is no fault as long as nothing is sealed or opened.
  func ring(_ invocation: Invocation) throws -> KeyRing {
    guard paths.isEmpty else { return try KeyRing(reading: paths) }
    let named = invocation.environment["MINGCHA_TIP_KEY"] ?? ""
    return try KeyRing(reading: named.split(separator: ":").map(String.init))
  }
}
