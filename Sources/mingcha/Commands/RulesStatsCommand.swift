import ArgumentParser
import Foundation
import LibPQ
import Rulebook
import Store

/// Says how each rule does, and names those that want a review.
struct RulesStatsCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "stats", .statsVerb,
      examples: [(.exampleStats, "rules stats"), (.exampleStatsJSON, "rules stats --format json")])
  }

  /// Of fewer decisions nobody should conclude anything.
  static let fewestDecisions = 5

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    let store = try await invocation.openCurrentStore()
    let rows = try await store.query(Statements.named("rule_stats"))
    await store.close()
    var table = Table(
      "rules",
      [
        .init("rule_id", .rule), .init("cases", said: CaseworkPhrase.caseCountHeading, isNumber: true),
        .init("rows_judged", .rowsJudged, isNumber: true, audience: .programs),
        .init("flagged_percent", said: CaseworkPhrase.flaggedShareHeading, isNumber: true),
        .init("expected_percent", said: CaseworkPhrase.expectedHeading, isNumber: true),
        .init("undecided", said: CaseworkPhrase.waitingHeading, isNumber: true),
        .init("decided", said: CaseworkPhrase.caseCountHeading, isNumber: true, audience: .programs),
        .init("confirmed_percent", said: CaseworkPhrase.confirmedHeading, isNumber: true),
        .init("dismissed_percent", said: CaseworkPhrase.dismissedHeading, isNumber: true),
        .init("explained_percent", said: CaseworkPhrase.explainedHeading, isNumber: true),
        .init("median_days", said: CaseworkPhrase.daysHeading, isNumber: true),
        .init("flags_too_much", said: CaseworkPhrase.remarkHeading, audience: .programs),
        .init("mostly_dismissed", said: CaseworkPhrase.remarkHeading, audience: .programs),
        .init("remark", said: CaseworkPhrase.remarkHeading, audience: .people),
      ])
    var named = 0
    for row in rows {
      let id = try row.get("rule_id", as: String.self)
      let expected = book.rulebook.rule(id)?.expectedShare
      let flagged = try row.get("flagged_percent", as: Decimal?.self)
      let flagsTooMuch = if let expected, let flagged { flagged > expected } else { false }
      let isMostlyDismissed =
        try row.get("decided", as: Int.self) >= Self.fewestDecisions
        && (row.get("dismissed_percent", as: Decimal?.self) ?? 0) > 50
      let remarks =
        (flagsTooMuch ? [CaseworkPhrase.flagsTooMuch.said] : [])
        + (isMostlyDismissed ? [CaseworkPhrase.mostlyDismissed.said] : [])
      named += remarks.isEmpty ? 0 : 1
      func number(_ column: String) -> Value { row[column].map { .number($0) } ?? .nothing }
      table.add(
        [
          .text(id), number("cases"), number("rows_judged"), number("flagged_percent"),
          expected.map { .number("\($0)") } ?? .nothing, number("undecided"), number("decided"),
          number("confirmed_percent"), number("dismissed_percent"), number("explained_percent"),
          number("median_days"), .flag(flagsTooMuch), .flag(isMostlyDismissed),
          .text(remarks.joined(separator: "; ")),
        ], style: remarks.isEmpty ? nil : .yellow)
    }
    func sum(_ column: String) -> String {
      String(rows.compactMap { $0[column].flatMap { Int($0) } }.reduce(0, +))
    }
    var report = Report("rules.stats")
    report.tables = [table]
    report.summary = [
      CaseworkPhrase.statsSummary.said([
        "rules": String(rows.count), "cases": sum("cases"), "decided": sum("decided"), "named": String(named),
      ])
    ]
    invocation.console.write(report)
    return .done
  }
}
