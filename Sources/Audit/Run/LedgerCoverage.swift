import Catalogue
import LibPQ
import Rulebook
import Store

/// What the ledger holds, as far as it decides which rules can be judged.
struct LedgerCoverage: Sendable {
  let pullID: Int64
  /// The store's day of the newest pull, ISO.
  let localDate: String
  /// The columns that the source offered, by dataset.
  let columns: [String: Set<String>]
  /// The first day that was pulled, ISO, where history was cut.
  let since: [String: String]
  /// The month of the first row.
  let earliest: [String: AuditMonth]
  /// The datasets without a current row that lacks the date of its month.
  let dated: Set<String>

  static func read(_ store: Connection, catalogue: Catalogue, for rules: [BoundRule]) async throws
    -> LedgerCoverage
  {
    guard let pull = try await store.query(Statements.named("newest_pull")).first else {
      throw StoreFault(
        .wrongUse, LocalizedText(zhCN: "库中还没有取过数", en: "nothing has been pulled into the store yet"),
        hint: LocalizedText(
          zhCN: "运行 `mingcha pull --month …` 或 `mingcha audit`",
          en: "run `mingcha pull --month …` or `mingcha audit`"))
    }
    let pullID = try pull.get("pull_id", as: Int64.self)
    var columns: [String: Set<String>] = [:]
    for row in try await store.query(Statements.named("pulled_columns"), [pullID]) {
      guard row["status"] == "pulled" else { continue }
      columns[try row.get("dataset", as: String.self)] = Set(try row.get("columns", as: [String].self))
    }
    for dataset in catalogue.datasets where dataset.isOwn {
      columns[dataset.name] = Set(dataset.columns.map(\.name))
    }
    var since: [String: String] = [:]
    for row in try await store.query(Statements.named("ledger_starts")) {
      since[try row.get("dataset", as: String.self)] = row["since"]
    }
    var earliest: [String: AuditMonth] = [:]
    for dataset in Set(rules.filter(\.comparesWithPriorYear).map(\.dataset.name)) {
      guard let month = catalogue.dataset(named: dataset)?.month else { continue }
      let first = try await store.one(
        Statement("select min(\(month))::date::text as day from ledger.\(dataset) where pull_until is null"))
      earliest[dataset] = first["day"].flatMap { AuditMonth($0) }
    }
    return LedgerCoverage(
      pullID: pullID, localDate: try pull.get("local_date", as: String.self), columns: columns, since: since,
      earliest: earliest, dated: try await dated(store, rules))
  }

  private static func dated(_ store: Connection, _ rules: [BoundRule]) async throws -> Set<String> {
    let datasets = Set(rules.compactMap { rule in rule.dataset.month.map { [rule.dataset.name, $0] } })
    let asked = datasets.sorted { $0[0] < $1[0] }.map { names in
      let dataset = Connection.quotedIdentifier(names[0])
      return """
        select \(Connection.quotedLiteral(names[0])) where not exists (
          select from ledger.\(dataset) where pull_until is null and \(Connection.quotedIdentifier(names[1])) is null)
        """
    }
    guard !asked.isEmpty else { return [] }
    let statement = Statement(name: "dated datasets", text: asked.joined(separator: "\nunion all\n"))
    return Set(try await store.query(statement).compactMap { $0[0] })
  }

  /// Why the rule can be judged for nobody, if so.
  func lack(of rule: BoundRule, month: AuditMonth) -> RuleLack? {
    let needs = rule.needs.sorted { ($0.dataset, $0.column ?? "") < ($1.dataset, $1.column ?? "") }
    if let need = needs.first(where: { columns[$0.dataset] == nil }) { return .dataset(need.dataset) }
    for need in needs {
      guard let column = need.column, columns[need.dataset]?.contains(column) != true else { continue }
      return .column("\(need.dataset).\(column)")
    }
    if history(of: rule, month: month) == .absent {
      let first = since[rule.dataset.name].flatMap { AuditMonth($0) } ?? earliest[rule.dataset.name]
      return .history(from: first?.description)
    }
    return nil
  }

  func history(of rule: BoundRule, month: AuditMonth) -> RuleHistory {
    RuleHistory.of(rule, month: month, since: since[rule.dataset.name], earliest: earliest[rule.dataset.name])
  }
}
