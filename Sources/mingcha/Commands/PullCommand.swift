import ArgumentParser
import Audit
import LibPQ
import Store

/// Brings the ledger up to a month's end.
struct PullCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "pull", .pull,
      examples: [(.pull, "pull --month 2026-10"), (.pullSince, "pull --month 2026-10 --since 2025-01")])
  }

  @OptionGroup var reach: PullReach
  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    let store = try await invocation.openCurrentStore()
    try await invocation.refuseFuture(reach.month, in: store)
    let source = try await invocation.openSource()
    let summary = try await Pull.run(
      source: source, store: store, catalogue: invocation.catalogue,
      request: PullRequest(
        month: reach.month, since: reach.since, readsEverything: reach.all,
        sourceSchema: common.sourceSchema),
      progress: { console.progress($0.line) })
    await source.close()
    await store.close()
    for warning in summary.warnings { console.warn(warning.said) }
    var report = Report("pull")
    report.isQuietable = true
    report.facts = summary.facts
    report.tables = [summary.table]
    report.summary = summary.lines
    console.write(report)
    return .done
  }
}
