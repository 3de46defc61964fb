import ArgumentParser
import Foundation

/// Prints or writes what runs Mingcha every night.
struct InstallUnitsCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "install-units", said: NightlyPhrase.installUnits,
      examples: [
        (NightlyPhrase.examplePrint, "install-units --print"),
        (NightlyPhrase.exampleFolder, "install-units --folder /etc/systemd/system"),
      ])
  }

  @Flag(help: .said(DigestOptionPhrase.unitsPrint))
  var print = false

  @Option(help: .said(.unitsFolder, value: "folder"), completion: .directory)
  var folder: String?

  @Option(help: .said(.unitsBinary, value: "file"), completion: .file())
  var program = "/usr/local/bin/mingcha"

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let units = NightlyUnits(program: program)
    if let folder, !print {
      for (name, text) in units.files {
        do {
          try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"), options: .atomic)
        } catch {
          throw UsageFault(
            Fault.cannotWrite.said(["path": "\(folder)/\(name)", "reason": error.localizedDescription]))
        }
      }
      invocation.console.note(
        NightlyPhrase.unitsWritten.said(["names": units.files.map(\.name).joined(separator: ", ")]))
      return .done
    }
    guard print else {
      throw UsageFault(DigestFaultPhrase.unitsWhat.said, hint: DigestFaultPhrase.unitsWhatHint.said)
    }
    invocation.console.write(units.text)
    return .done
  }
}
