import Catalogue
import Foundation
public import LibPQ
import Store

/// Reads letters from the store, as much of each as its reader may have. What letters have in common is read once: the
/// texts of the rules, and what a run could not judge.
public struct LetterReader {
  let store: Connection
  let shelf: RuleShelf
  private var cards: [String: RuleCard] = [:]
  private var unchecked: [String: [Letter.Unchecked]] = [:]

  public init(store: Connection, shelf: RuleShelf) {
    self.store = store
    self.shelf = shelf
  }

  public mutating func letter(_ outboxID: Int64) async throws -> Letter {
    let row = try await store.one(Statements.named("letter_summary"), [outboxID])
    let kind = Letter.Kind(rawValue: try row.get("kind")) ?? .digest
    guard kind == .digest else {
      return try Letter(row, kind: kind, unchecked: [], sections: [], spending: [])
    }
    let spending = try await store.query(Statements.named("letter_spending"), [outboxID]).map { row in
      Letter.Spending(
        item: LocalizedText(zhCN: try row.get("label_zh"), en: try row.get("label_en")),
        amount: row["amount"],
        prior: row["prior_amount"], budget: row["budget_amount"])
    }
    return try Letter(
      row, kind: kind, unchecked: try await unchecked(outboxID, run: row["run_id"] ?? ""),
      sections: try await sections(outboxID), spending: spending)
  }

  private mutating func unchecked(_ outboxID: Int64, run: String) async throws -> [Letter.Unchecked] {
    if let known = unchecked[run] { return known }
    let rows = try await store.query(Statements.named("letter_unchecked"), [outboxID])
    let cards = try await cards(of: rows)
    let rules = try rows.map { row in
      let id: String = try row.get("rule_id")
      return Letter.Unchecked(
        ruleID: id, title: (cards[row["rule_version"] ?? ""] ?? RuleCard(unreadable: id)).title,
        sqlState: row["sqlstate"], note: row["note"], since: try row.get("since"))
    }
    unchecked[run] = rules
    return rules
  }

  private mutating func sections(_ outboxID: Int64) async throws -> [Letter.Section] {
    var cases: [String: [Letter.Case]] = [:]
    for row in try await store.query(Statements.named("letter_lines"), [outboxID]) {
      cases[try row.get("rule_id"), default: []].append(try Letter.Case(row))
    }
    let rows = try await store.query(Statements.named("letter_rules"), [outboxID])
    let cards = try await cards(of: rows)
    var byDomain: [String: [Letter.RulePart]] = [:]
    for row in rows {
      let id: String = try row.get("rule_id")
      let card = cards[row["rule_version"] ?? ""] ?? RuleCard(unreadable: id)
      byDomain[shelf.domain(of: id), default: []].append(
        try Letter.RulePart(row, id: id, card, cases: cases[id] ?? []))
    }
    return byDomain.map { domain, rules in
      (
        domain.isEmpty ? "\u{10FFFF}" : domain,
        Letter.Section(domain: shelf.title(of: domain), rules: rules.sorted { $0.comesBefore($1) })
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The cards of the rules that the rows name, by version.
  private mutating func cards(of rows: [Row]) async throws -> [String: RuleCard] {
    let unknown = Set(rows.compactMap { $0["rule_version"] }).subtracting(cards.keys)
    if !unknown.isEmpty {
      for row in try await store.query(Statements.named("rule_texts"), [unknown.sorted()]) {
        cards[try row.get("rule_version")] = row["content"].flatMap(RuleCard.init(content:))
      }
    }
    return cards
  }
}

extension Letter {
  fileprivate init(
    _ row: Row, kind: Kind, unchecked: [Unchecked], sections: [Section], spending: [Spending]
  ) throws {
    self.kind = kind
    self.unchecked = unchecked
    self.sections = sections
    self.spending = spending
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
    explained = try row.get("explained_cases")
    missingRules = try row.get("missing_rules")
    missingAnswers = try row.get("missing_answers")
    withoutRow = try row.get("without_row")
    chainNumber = try row.get("record_number")
    chainHash = try row.get("record_sha256")
    deskURL = row["desk_url"]
    earlierMessageID = row["earlier_message_id"]
  }
}

extension Letter.RulePart {
  fileprivate init(_ row: Row, id: String, _ card: RuleCard, cases: [Letter.Case]) throws {
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
