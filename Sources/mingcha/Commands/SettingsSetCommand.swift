import ArgumentParser
import LibPQ

/// Changes a setting, or takes it back.
struct SettingsSetCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "set", said: DigestPhrase.settingsSet,
      examples: [
        (DigestPhrase.exampleDesk, "settings set desk_url https://desk.example.gov.cn"),
        (DigestPhrase.exampleFrom, "settings set mail_from mingcha@example.gov.cn"),
        (DigestPhrase.exampleAnswer, "settings set answer_to 财政局302室"),
      ])
  }

  @Argument(
    help: .said(DigestOptionPhrase.settingName),
    completion: .list(["answer_to", "desk_url", "mail_domain", "mail_from", "office_name"]))
  var name: String

  @Argument(help: .said(DigestOptionPhrase.settingValue))
  var value: String?

  @Flag(help: .said(DigestOptionPhrase.unset))
  var unset = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard unset == (value == nil) else { throw ValidationError(DigestOptionPhrase.unset.said) }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    try await DigestRefusal.told {
      try await store.execute("select review.change_setting($1, $2)", [name, value])
    }
    await store.close()
    var report = Report("settings.set")
    report.isQuietable = true
    report.fact("name", .text(name))
    report.fact("value", .text(optional: value))
    report.summary = [DigestPhrase.settingChanged.said(["name": name])]
    invocation.console.write(report)
    return .done
  }
}
