import ArgumentParser
import Audit
import Store

/// Judges a month and prints what it finds; writes nothing.
struct CheckCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "check", .check,
      examples: [
        (.check, "check --month 2026-10"),
        (.checkRule, "check --month 2026-10 --rule cash-over-1000 self-approval --format csv"),
      ])
  }

  @Option(help: .said(.month, value: "YYYY-MM"), transform: AuditMonth.argument)
  var month: AuditMonth

  @Flag(help: .said(.strict))
  var strict = false

  @OptionGroup var choice: RuleChoice
  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    var (runner, request, _) = try await invocation.prepareRun(month, choice)
    request.isStrict = strict
    var findings = Table(
      "findings",
      [
        .init("severity", .severity), .init("rule_id", .rule), .init("agency_code", .agency),
        .init("period", .period), .init("subject", .subject), .init("amount", .amount, isNumber: true),
        .init("reason", .reason, audience: .people), .init("reason_zh", .reason, audience: .programs),
        .init("reason_en", .reason, audience: .programs),
      ])
    let month = try await runner.check(request) { findings.add($0.row, style: $0.severity.style) }
    var report = Report("check")
    report.facts = month.facts
    report.tables = [findings, month.ruleTable, MonthReport.gapTable([month])]
    report.summary = month.lines(ofTried: choice)
    invocation.console.write(report)
    if let warning = month.approvalWarning { invocation.console.warn(warning) }
    for lack in month.lacks { invocation.console.warn(RunLack(stored: lack).text.said) }
    return month.isComplete ? .done : .incomplete
  }
}
