import ArgumentParser
import LibPQ
import Rulebook
import Store

/// Lists cases, the gravest and dearest first.
struct CasesListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .casesList,
      examples: [
        (.casesList, "cases list --status open --severity high"),
        (.casesAgency, "cases list --agency 0001 --period 2026-10 --format csv"),
      ])
  }

  /// As `review.flagged_case` names them.
  static let statuses = [
    "open", "reviewing", "confirmed", "rectifying", "rectified", "dismissed", "not_reproduced",
  ]

  @Option(name: .customLong("rule"), parsing: .upToNextOption, help: .said(.filterRule, value: "id"))
  var rules: [String] = []

  @Option(name: .customLong("agency"), parsing: .upToNextOption, help: .said(.filterAgency, value: "code"))
  var agencies: [String] = []

  @Option(
    name: .customLong("status"), parsing: .upToNextOption, help: .said(.filterStatus, value: "status"),
    completion: .list(statuses))
  var wantedStatuses: [String] = []

  @Option(
    name: .customLong("severity"), parsing: .upToNextOption,
    help: .said(.filterSeverity, value: "low|medium|high"))
  var severities: [Severity] = []

  @Option(help: .said(.filterPeriod, value: "period"))
  var period: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for status in wantedStatuses where !Self.statuses.contains(status) {
      throw ValidationError(
        Fault.unknownStatus.said(["status": status, "known": Self.statuses.joined(separator: ", ")]))
    }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    try await requireKnown(rules, invocation, store)
    var table = Table(
      "cases",
      [
        .init("case_id", .caseID, isNumber: true), .init("severity", .severity), .init("rule_id", .rule),
        .init("agency_code", .agency), .init("period", .period), .init("status", .status),
        .init("amount", .amount, isNumber: true), .init("subject", .subject, audience: .programs),
        .init("kind", .kind, audience: .programs), .init("reason", .reason, audience: .people),
        .init("reason_zh", .reason, audience: .programs), .init("reason_en", .reason, audience: .programs),
        .init("first_flagged_on", .firstFlagged, audience: .programs),
        .init("last_flagged_on", .lastFlagged, audience: .programs),
      ])
    try await store.stream(Statements.named("case_list"), filters) { row in
      let severity = Severity(rawValue: row["severity"] ?? "")
      let reason = Language.current == .chinese ? row["reason_zh"] : row["reason_en"]
      table.add(
        [
          .number(row["case_id"] ?? "0"), .text(row["severity"] ?? ""), .text(row["rule_id"] ?? ""),
          .text(row["agency_code"] ?? ""), .text(row["period"] ?? ""), .text(row["status"] ?? ""),
          .text(optional: row["amount"]), .text(row["subject"] ?? ""), .text(row["kind"] ?? ""),
          .text(optional: reason), .text(optional: row["reason_zh"]), .text(optional: row["reason_en"]),
          .text(optional: row["first_flagged_on"]), .text(optional: row["last_flagged_on"]),
        ], style: severity?.style)
    }
    await store.close()
    var report = Report("cases.list")
    report.fact("count", .count(table.rows.count))
    report.summary = [Talk.caseCount.said(["count": String(table.rows.count)])]
    report.tables = [table]
    invocation.console.write(report)
    return .done
  }

  private var filters: [SQLValue?] {
    func given(_ texts: [String]) -> SQLValue? { texts.isEmpty ? nil : texts }
    return [given(rules), given(agencies), given(wantedStatuses), given(severities.map(\.rawValue)), period]
  }

  /// A slip of the pen must not look like an empty table.
  private func requireKnown(_ ids: [String], _ invocation: Invocation, _ store: Connection) async throws {
    guard !ids.isEmpty else { return }
    let known = Set(
      try await store.query("select distinct rule_id from review.case_file").compactMap { $0[0] })
    for id in ids where !known.contains(id) {
      _ = try invocation.rulebook().rules(named: [id])
    }
  }
}
