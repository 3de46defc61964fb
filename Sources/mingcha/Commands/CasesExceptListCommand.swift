import ArgumentParser
import LibPQ
import Store

/// Lists the exceptions.
struct CasesExceptListCommand: Verb {
  static var configuration: CommandConfiguration {
    .act(
      "list", .exceptListVerb,
      examples: [
        (.exampleExceptList, "cases except list"), (.exampleExceptListCSV, "cases except list --format csv"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let rows = try await store.query(Statements.named("exception_list"))
    await store.close()
    var table = Table(
      "exceptions",
      [
        .init("exception_id", said: LifecyclePhrase.exceptionHeading, isNumber: true),
        .init("rule_id", .rule),
        .init("agency_prefix", said: LifecyclePhrase.prefixHeading), .init("subject", .subject),
        .init("valid_from", said: LifecyclePhrase.fromHeading),
        .init("valid_until", said: LifecyclePhrase.untilHeading),
        .init("standing", said: LifecyclePhrase.standingHeading),
        .init("proposed_by", said: LifecyclePhrase.proposerHeading),
        .init("approved_by", said: LifecyclePhrase.approverHeading),
        .init("cases", said: LifecyclePhrase.casesHeading, isNumber: true),
        .init("explanation", .reason),
      ])
    for row in rows {
      table.add(
        [
          "exception_id", "rule_id", "agency_prefix", "subject", "valid_from", "valid_until", "standing",
          "proposed_by", "approved_by", "cases", "explanation",
        ].map { ["exception_id", "cases"].contains($0) ? .number(row[$0] ?? "0") : .text(optional: row[$0]) })
    }
    var report = Report("cases.except.list")
    report.fact("count", .count(rows.count))
    report.tables = [table]
    report.summary = [LifecyclePhrase.exceptionCount.said(["count": String(rows.count)])]
    invocation.console.write(report)
    return .done
  }
}
