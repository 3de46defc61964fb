import ArgumentParser
import LibPQ
import Rulebook
import Store

/// Lists cases, the gravest and dearest first unless told otherwise.
struct CasesListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .casesList,
      examples: [
        (.casesList, "cases list --state open --severity high"),
        (.casesAgency, "cases list --unit 0001 --period 2026-10 --format csv"),
        (.casesDear, "cases list --min-amount 100000 --older-than 90 --sort due"),
        (.casesNextPage, "cases list --state open --after 17"),
      ])
  }

  @OptionGroup var filter: CaseFilter

  @Flag(help: .said(.overdueFilter))
  var overdue = false

  @Option(name: .customLong("sort"), help: .said(.sortBy, value: "order"))
  var order: CaseOrder = .severity

  @Flag(help: .said(.personalFlag))
  var personal = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    try await invocation.requireKnownRules(filter.rules, in: store)
    let today = try await invocation.today(in: store)
    let page = try await filter.page(
      of: store, order: order, today: today, overdueOn: overdue ? today : nil, format: common.format)
    let rows = try await invocation.shown(page.rows, personal: personal, from: store)
    await store.close()
    var report = Report("cases.list")
    report.fact("count", .count(page.rows.count))
    report.fact("next_after", page.next.map { .number($0) } ?? .nothing)
    report.summary = [page.summary]
    report.tables = [
      CaseTable.of(rows, showsWork: overdue || order == .due || filter.assignee != nil)
    ]
    invocation.console.write(report)
    return .done
  }
}

extension CaseListing.Page {
  var summary: String {
    let count = String(rows.count)
    return next.map { CaseworkPhrase.morePages.said(["count": count, "last": $0]) }
      ?? Talk.caseCount.said(["count": count])
  }
}

extension Invocation {
  /// Rows of cases as they may be shown; says so where that is not all there is.
  func shown(_ rows: [Row], personal: Bool, from store: Connection) async throws -> [Row] {
    guard !personal else { return rows }
    let mask = try await CaseMask(of: rows, catalogue, from: store)
    let shown = rows.map(mask.shown)
    if zip(rows, shown).contains(where: { $0.values != $1.values }) {
      console.note(CaseworkPhrase.masked.said)
    }
    return shown
  }

  /// A slip of the pen must not look like an empty table.
  func requireKnownRules(_ ids: [String], in store: Connection) async throws {
    for id in ids {
      let isKnown: Bool = try await store.one(
        "select exists (select from review.case_file where rule_id = $1)", [id]
      ).first()
      if !isKnown { _ = try rulebook().rules(named: [id]) }
    }
  }
}
