import ArgumentParser
import LibPQ

/// Lists the settings.
struct SettingsListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", said: DigestPhrase.settingsList,
      examples: [
        (DigestPhrase.exampleSettings, "settings list"),
        (DigestPhrase.exampleCSV, "settings list --format csv"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    var table = Table(
      "settings",
      [.init("name", heading: DigestPhrase.name.said), .init("value", heading: DigestPhrase.value.said)])
    for row in try await store.query("select name, value from review.setting order by name") {
      table.add([.text(row["name"] ?? ""), .text(row["value"] ?? "")])
    }
    await store.close()
    var report = Report("settings.list")
    report.tables = [table]
    invocation.console.write(report)
    return .done
  }
}
