import ArgumentParser
import LibPQ

/// Proposes an exception. It closes nothing before another login approved it.
struct CasesExceptProposeCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "propose", .proposeVerb,
      examples: [
        (.examplePropose, "cases except propose car-quota 旧车报废 --agency 0001 --until 2026-12-31"),
        (.exampleProposeSubject, "cases except propose car-quota 应急车 --subject id=V7 --until 2026-12-31"),
      ])
  }

  @Argument(help: .said(.ruleOption, value: "rule"))
  var rule: String

  @Argument(help: .said(.explanationOption, value: "text"))
  var explanation: String

  @Option(help: .said(.agencyOption, value: "code"))
  var agency = ""

  @Option(help: .said(.subjectOption, value: "name=value"))
  var subject: [String] = []

  @Option(help: .said(.fromOption, value: "day"), transform: GivenValues.day)
  var from: String?

  @Option(help: .said(.untilOption, value: "day"), transform: GivenValues.day)
  var until: String

  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try GivenValues.subject(subject) }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let keys = try GivenValues.subject(subject)
    let store = try await invocation.openCurrentStore()
    let id = try await store.one(
      "select review.propose_exception($1, $2, jsonb_object($3::text[], $4::text[]), coalesce($5::date, review.store_day()), $6::date, $7)::text",
      [rule, agency, keys.map(\.name), keys.map(\.value), from, until, explanation]
    ).first(as: String.self)
    await store.close()
    var report = Report("cases.except.propose")
    report.fact("exception_id", .number(id))
    report.summary = [LifecyclePhrase.proposed.said(["id": id])]
    invocation.console.write(report)
    return .done
  }
}
