import ArgumentParser

/// Examines the installation and says what is not in order.
struct DoctorCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "doctor", .doctor,
      examples: [(.doctor, "doctor"), (.doctorAge, "doctor --max-age 26h --quiet")])
  }

  @Option(name: .customLong("max-age"), help: .said(.maxAge, value: "26h"), transform: DoctorCommand.seconds)
  var maximalAge: Int?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let examination = try await Physician(invocation: invocation, maximalAge: maximalAge).examine()
    var report = Report("doctor")
    report.isQuietable = examination.status == .done
    report.fact("status", .count(examination.status.rawValue))
    report.tables = [examination.table]
    invocation.console.write(report)
    return examination.status
  }

  /// `26h`, `90m`, `2d`.
  @Sendable static func seconds(_ text: String) throws -> Int {
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86400]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()), number > 0 else {
      throw ValidationError(Fault.malformedAge.said(["age": text]))
    }
    return number * unit
  }
}
