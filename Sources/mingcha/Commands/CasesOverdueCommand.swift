import ArgumentParser
import LibPQ
import Store

/// Lists the cases whose deadline has passed, the longest first.
struct CasesOverdueCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "overdue", .overdueVerb,
      examples: [
        (.exampleOverdue, "cases overdue"),
        (.exampleOverdueUnit, "cases overdue --unit 1010 1020 --on 2026-11-30 --format csv"),
      ])
  }

  @OptionGroup var filter: CaseFilter

  @Option(name: .customLong("on"), help: .said(.overdueDay, value: "YYYY-MM-DD"))
  var day: String?

  @Flag(help: .said(.personalFlag))
  var personal = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    try await invocation.requireKnownRules(filter.rules, in: store)
    let today = try await invocation.today(in: store)
    let day = try await asked(today, store)
    let page = try await filter.page(
      of: store, order: .due, today: today, overdueOn: day, format: common.format)
    let rows = try await invocation.shown(page.rows, personal: personal, from: store)
    await store.close()
    var report = Report("cases.overdue")
    report.fact("on", .text(day))
    report.fact("count", .count(page.rows.count))
    report.fact("next_after", page.next.map { .number($0) } ?? .nothing)
    report.summary = [
      page.next == nil
        ? CaseworkPhrase.overdueCount.said([
          "day": day, "count": String(page.rows.count),
        ]) : page.summary
    ]
    report.tables = [CaseTable.of(rows, showsWork: true)]
    report.isQuietable = page.rows.isEmpty
    invocation.console.write(report)
    return .done
  }

  private func asked(_ today: String, _ store: Connection) async throws -> String {
    guard let day else { return today }
    let fault = UsageFault(CaseworkFault.malformedDay.said(["day": day]))
    guard day.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil else { throw fault }
    do {
      return try await store.one("select $1::date::text", [day]).first()
    } catch is DatabaseError {
      throw fault
    }
  }
}
