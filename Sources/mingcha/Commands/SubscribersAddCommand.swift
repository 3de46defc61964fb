import ArgumentParser
import Audit
import Digest
import LibPQ
import Rulebook

/// Adds a subscriber, or changes the one with the address.
struct SubscribersAddCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "add", said: DigestPhrase.subscribersAdd,
      examples: [
        (DigestPhrase.exampleAdd, "subscribers add director@example.gov.cn"),
        (
          DigestPhrase.exampleAddUnit,
          "subscribers add jiwei@example.gov.cn --agency 0001 --severity medium --detail full --frequency daily"
        ),
      ])
  }

  enum Frequency: String, CaseIterable, ExpressibleByArgument {
    case monthly, daily
  }

  @Argument(help: .said(DigestOptionPhrase.address))
  var address: String

  @Option(help: .said(DigestOptionPhrase.language))
  var language = LetterLanguage.chinese

  @Option(
    name: .customLong("agency"), parsing: .upToNextOption,
    help: .said(DigestOptionPhrase.agency, value: "code"))
  var agencies: [String] = []

  @Option(help: .said(DigestOptionPhrase.severity, value: "low|medium|high"))
  var severity = Severity.low

  @Option(help: .said(DigestOptionPhrase.detail))
  var detail = Letter.Detail.ids

  @Option(help: .said(DigestOptionPhrase.frequency))
  var frequency = Frequency.monthly

  @Flag(name: .customLong("all-quiet"), help: .said(DigestOptionPhrase.allQuiet))
  var wantsAllQuiet = false

  @Option(
    name: .customLong("from-month"), help: .said(.startsWith, value: "YYYY-MM"),
    transform: AuditMonth.argument)
  var startsWith: AuditMonth?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let today = try await invocation.today(in: store)
    let month = startsWith ?? AuditMonth(today)?.adding(months: -1) ?? AuditMonth(year: 2000, month: 1)
    try await DigestRefusal.told {
      try await store.execute(
        "select review.add_subscriber($1, $2, $3::text[], $4, $5, $6, $7::boolean, $8::date)",
        [
          address, language.rawValue, agencies.isEmpty ? [""] : agencies, severity.rawValue, detail.rawValue,
          frequency.rawValue, wantsAllQuiet, month.start,
        ])
    }
    await store.close()
    var report = Report("subscribers.add")
    report.isQuietable = true
    report.fact("address", .text(address))
    report.fact("starts_with", .text("\(month)"))
    report.summary = [DigestPhrase.added.said(["address": address, "month": "\(month)"])]
    invocation.console.write(report)
    return .done
  }
}
