import ArgumentParser
import Audit

/// How much of the source is read.
struct PullReach: ParsableArguments {
  @Option(help: .said(.month, value: "YYYY-MM"), transform: AuditMonth.argument)
  var month: AuditMonth

  @Option(help: .said(.since, value: "YYYY-MM"), transform: AuditMonth.argument)
  var since: AuditMonth?

  @Flag(help: .said(.all))
  var all = false

  func validate() throws {
    if let since, since > month {
      throw ValidationError(Fault.sinceAfterMonth.said(["since": "\(since)", "month": "\(month)"]))
    }
  }
}
