import LibPQ
import Rulebook

/// Cases as a table for people and programs.
enum CaseTable {
  /// - Parameter showsWork: whether people get to see who has a case and until when.
  static func of(_ rows: [Row], showsWork: Bool) -> Table {
    let work: Table.Audience = showsWork ? .everybody : .programs
    let assignee: Table.Audience =
      showsWork || rows.contains { $0["assignee"] != nil } ? .everybody : .programs
    var table = Table(
      "cases",
      [
        .init("case_id", .caseID, isNumber: true), .init("severity", .severity), .init("rule_id", .rule),
        .init("agency_code", .agency), .init("period", .period), .init("status", .status, audience: .people),
        .init("status", .status, audience: .programs), .init("backlog", .status, audience: .programs),
        .init("amount", .amount, isNumber: true),
        .init("due_on", said: CaseworkPhrase.dueHeading, audience: work),
        .init("days_overdue", said: CaseworkPhrase.daysOverdueHeading, isNumber: true, audience: work),
        .init("assignee", said: CaseworkPhrase.assigneeHeading, audience: assignee),
        .init("work_version", said: CaseworkPhrase.versionHeading, audience: .programs),
        .init("subject", .subject, audience: .programs), .init("kind", .kind, audience: .programs),
        .init("reason", .reason, audience: .people), .init("reason_zh", .reason, audience: .programs),
        .init("reason_en", .reason, audience: .programs),
        .init("first_flagged_on", .firstFlagged, audience: .programs),
        .init("last_flagged_on", .lastFlagged, audience: .programs),
      ])
    for row in rows {
      let status = row["status"] ?? ""
      let isBacklog = row["is_backlog"] == "t"
      let reason = Language.current == .chinese ? row["reason_zh"] : row["reason_en"]
      table.add(
        [
          .number(row["case_id"] ?? "0"), .text(row["severity"] ?? ""), .text(row["rule_id"] ?? ""),
          .text(row["agency_code"] ?? ""), .text(row["period"] ?? ""),
          .text(isBacklog ? CaseworkPhrase.backlogMark.said(["status": status]) : status), .text(status),
          .flag(isBacklog), .text(optional: row["amount"]), .text(optional: row["due_on"]),
          row["days_overdue"].map { .number($0) } ?? .nothing, .text(optional: row["assignee"]),
          .number(row["work_version"] ?? "0"), .text(row["subject"] ?? ""), .text(row["kind"] ?? ""),
          .text(optional: reason), .text(optional: row["reason_zh"]), .text(optional: row["reason_en"]),
          .text(optional: row["first_flagged_on"]), .text(optional: row["last_flagged_on"]),
        ], style: Severity(rawValue: row["severity"] ?? "")?.style)
    }
    return table
  }
}
