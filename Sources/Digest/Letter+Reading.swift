import Catalogue
import Foundation
public import LibPQ
import Store

extension Letter {
  /// The most cases of one rule that a letter lists.
  static let linesPerRule = 10

  /// Reads a letter from the store, as much of it as its reader may have.
  public static func read(_ outboxID: Int64, from store: Connection, shelf: RuleShelf) async throws -> Letter
  {
    let row = try await store.one(Statements.named("letter_summary"), [outboxID])
    let kind = Kind(rawValue: try row.get("kind")) ?? .digest
    guard kind == .digest else {
      return try Letter(row, kind: kind, unchecked: [], sections: [], spending: [])
    }
    let unchecked = try await store.query(Statements.named("letter_unchecked"), [outboxID]).map { row in
      Unchecked(
        ruleID: try row.get("rule_id"), title: try RuleCard(row).title, sqlState: row["sqlstate"],
        note: row["note"], since: try row.get("since"))
    }
    let spending = try await store.query(Statements.named("letter_spending"), [outboxID]).map { row in
      Spending(
        item: LocalizedText(zhCN: try row.get("label_zh"), en: try row.get("label_en")),
        amount: row["amount"],
        prior: row["prior_amount"], budget: row["budget_amount"])
    }
    return try Letter(
      row, kind: kind, unchecked: unchecked, sections: try await sections(outboxID, store, shelf),
      spending: spending)
  }

  private static func sections(
    _ outboxID: Int64, _ store: Connection, _ shelf: RuleShelf
  ) async throws -> [Section] {
    var cases: [String: [Case]] = [:]
    for row in try await store.query(Statements.named("letter_lines"), [outboxID, linesPerRule]) {
      cases[try row.get("rule_id"), default: []].append(try Case(row))
    }
    var byDomain: [String: [RulePart]] = [:]
    for row in try await store.query(Statements.named("letter_rules"), [outboxID]) {
      let id: String = try row.get("rule_id")
      byDomain[shelf.domain(of: id), default: []].append(try RulePart(row, id: id, cases: cases[id] ?? []))
    }
    return byDomain.map { domain, rules in
      (
        domain.isEmpty ? "\u{10FFFF}" : domain,
        Section(domain: shelf.title(of: domain), rules: rules.sorted { $0.comesBefore($1) })
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private init(
    _ row: Row, kind: Kind, unchecked: [Unchecked], sections: [Section], spending: [Spending]
  ) throws {
    self.kind = kind
    self.unchecked = unchecked
    self.sections = sections
    self.spending = spending
    outboxID = try row.get("outbox_id")
    address = try row.get("address")
    language = LetterLanguage(rawValue: try row.get("language")) ?? .chinese
    detail = Detail(rawValue: try row.get("detail")) ?? .counts
    period = try row.get("period")
    messageID = try row.get("message_id")
    datedAt = try row.get("dated_at")
    zone = try row.get("zone")
    edition = try row.get("edition")
    isChange = try row.get("is_change")
    isClosed = try row.get("is_closed", as: Bool?.self) ?? true
    isComplete = try row.get("is_complete", as: Bool?.self) ?? false
    isApproved = try row.get("is_approved", as: Bool?.self) ?? true
    lacks = try row.get("lacks", as: [String]?.self) ?? []
    runID = row["run_id"]
    runAt = row["run_at"]
    agencies = try row.get("agencies")
    units = try row.get("units")
    newest = row["newest_run"].map { ($0, row["newest_month"] ?? "", row["newest_at"] ?? "") }
    new = try row.get("new_cases")
    overdue = try row.get("overdue_cases")
    open = try row.get("open_cases")
    gone = try row.get("gone_cases")
    backlog = try row.get("backlog_cases")
    missingRules = try row.get("missing_rules")
    missingAnswers = try row.get("missing_answers")
    chainNumber = try row.get("record_number")
    chainHash = try row.get("record_sha256")
    deskURL = row["desk_url"]
    earlierMessageID = row["earlier_message_id"]
  }
}

extension Letter.RulePart {
  init(_ row: Row, id: String, cases: [Letter.Case]) throws {
    let card = try RuleCard(row)
    self.init(
      ruleID: id, title: card.title, articles: card.articles, severity: try row.get("severity"),
      listed: try row.get("listed"), new: try row.get("new_cases"), overdue: try row.get("overdue_cases"),
      open: try row.get("open_cases"), gone: try row.get("gone_cases"), amount: row["amount"], cases: cases)
  }

  func comesBefore(_ other: Self) -> Bool {
    let ranks = ["high": 0, "medium": 1, "low": 2]
    let own = (ranks[severity] ?? 3, -new, -overdue, ruleID)
    return own < (ranks[other.severity] ?? 3, -other.new, -other.overdue, other.ruleID)
  }
}

extension Letter.Case {
  init(_ row: Row) throws {
    let reason = row["reason_zh"].map { LocalizedText(zhCN: $0, en: row["reason_en"] ?? $0) }
    self.init(
      id: try row.get("case_id"), agencyCode: try row.get("agency_code"), agencyName: row["agency_name"],
      state: try row.get("state"), severity: try row.get("severity"), amount: row["amount"], reason: reason,
      subject: row["subject"], dueOn: row["due_on"], ageDays: try row.get("age_days"),
      isNew: try row.get("is_new"), isChanged: try row.get("is_changed"), isGone: try row.get("is_gone"),
      isOverdue: try row.get("is_overdue"))
  }
}
