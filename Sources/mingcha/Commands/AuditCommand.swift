import ArgumentParser
import Audit
import Rulebook
import Store

/// Pulls, judges and records.
struct AuditCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "audit", .audit,
      examples: [
        (.audit, "audit --month 2026-10"),
        (.auditFailOn, "audit --month 2026-10 --fail-on high --quiet"),
      ])
  }

  @OptionGroup var reach: PullReach
  @OptionGroup var choice: RuleChoice

  @Flag(help: .said(.strict))
  var strict = false

  @Flag(help: .said(.baselineOption))
  var baseline = false

  @Option(name: .customLong("fail-on"), help: .said(.failOn, value: "low|medium|high"))
  var failOn: Severity?

  @Flag(name: .customLong("allow-unapproved"), help: .said(.allowUnapproved))
  var allowsUnapproved = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    var (runner, request, _) = try await invocation.prepareRun(reach.month, choice)
    request.isStrict = strict
    request.allowsUnapproved = allowsUnapproved
    request.isBaseline = baseline
    request.since = reach.since
    request.comparesAll = reach.all
    let outcome = try await runner.audit(
      request, openSource: { try await invocation.openSource() }, pulling: { console.progress($0.line) })
    console.setRun(outcome.months.last?.runID)
    for warning in outcome.pull.warnings { console.warn(warning.said) }

    var report = Report("audit")
    report.isQuietable = outcome.isComplete
    report.fact("complete", .flag(outcome.isComplete))
    report.facts += outcome.months.last?.approvalFacts ?? []
    report.fact("pull", .object(outcome.pull.facts))
    report.tables = [outcome.table, outcome.ruleTable, MonthReport.gapTable(outcome.months)]
    report.summary = outcome.pull.lines + outcome.lines
    console.write(report)
    for month in outcome.months {
      for lack in month.lacks { console.warn("\(month.month): \(RunLack(stored: lack).text.said)") }
    }
    if let warning = outcome.months.last?.approvalWarning { console.warn(warning) }
    guard outcome.isComplete else { return .incomplete }
    return failOn.map { outcome.hasNewCases(from: $0) } == true ? .newCases : .done
  }
}
