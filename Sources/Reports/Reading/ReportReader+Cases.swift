import Catalogue
import Foundation
import LibPQ
import Rulebook
import Store

extension ReportReader {
  private typealias Members = [String: String?]

  /// The cases that wait for somebody and those that are new, gravest and dearest first.
  /// - Parameter largest: only so many of those that wait, the dearest.
  func cases(
    month: String, today: String, unit: String? = nil, largest: Int? = nil, names: [String: String]
  ) async throws -> [ReportCase] {
    let rows = try await store.query(Statements.named("report_cases"), [month, today, unit, largest])
    let rules = try await rules(of: rows)
    var records = try rows.map { try Self.records(in: $0["records"]) }
    let days = try await readLedger(into: &records, rows: rows, rules: rules)
    return try rows.indices.map { index in
      try reportCase(
        rows[index], rules[rows[index]["rule_version"] ?? ""] ?? nil, records[index], day: days[index], names)
    }
  }

  /// The rules that judged, by version; nil: it cannot be read any more.
  private func rules(of rows: [Row]) async throws -> [String: BoundRule?] {
    let versions = Set(rows.compactMap { $0["rule_version"] }).sorted()
    let texts = try await store.query(Statements.named("report_rule_texts"), [versions])
    return Dictionary(
      texts.map { ($0["sha256"] ?? "", readRule($0["name"] ?? "", $0["content"] ?? "")) }
    ) { first, _ in first }
  }

  private struct StoredRecord: Decodable {
    let dataset: String
    let key: String?
    let version: Int64
  }

  private static func records(in text: String?) throws -> [ReportCase.Record] {
    guard let text else { return [] }
    return try JSONDecoder().decode([StoredRecord].self, from: Data(text.utf8)).map {
      ReportCase.Record(dataset: $0.dataset, key: $0.key ?? "", version: $0.version)
    }
  }

  /// Puts day and money into the records, and returns for each case the day of its event, as far as the ledger has it.
  private func readLedger(
    into records: inout [[ReportCase.Record]], rows: [Row], rules: [String: BoundRule?]
  ) async throws -> [String?] {
    let eventColumns = rows.map { row -> (dataset: String, column: String)? in
      guard let rule = rules[row["rule_version"] ?? ""] ?? nil, let on = rule.rule.on?.text,
        rule.dataset.column(on) != nil
      else { return nil }
      return (rule.dataset.name, on)
    }
    var ledger: [String: [Int64: Row]] = [:]
    for name in Set(records.joined().map(\.dataset)).sorted() {
      guard let dataset = catalogue.dataset(named: name) else { continue }
      let columns = Set(eventColumns.compactMap { $0?.dataset == name ? $0?.column : nil })
      let versions = Set(records.joined().filter { $0.dataset == name }.map(\.version))
      ledger[name] = try await permitted { _ in
        try await contents(of: dataset, versions: versions, days: columns)
      }
    }
    var days = [String?](repeating: nil, count: rows.count)
    for index in rows.indices {
      for place in records[index].indices {
        let record = records[index][place]
        guard let row = ledger[record.dataset]?[record.version] else { continue }
        records[index][place].day = row["record_day"]
        records[index][place].amount = try row.get("record_amount")
        if let event = eventColumns[index], event.dataset == record.dataset {
          days[index] = [days[index], row["on_\(event.column)"]].compactMap { $0 }.max()
        }
      }
    }
    return days
  }

  private func contents(
    of dataset: Dataset, versions: Set<Int64>, days: Set<String>
  ) async throws -> [Int64: Row] {
    func day(_ column: String?) -> String {
      column.map { "\(Connection.quotedIdentifier($0))::date::text" } ?? "null::text"
    }
    let events = days.sorted().map { "\(day($0)) as \(Connection.quotedIdentifier("on_" + $0))" }
    let money = dataset.money.map { Connection.quotedIdentifier($0) } ?? "null::numeric"
    let columns = ["version", "\(day(dataset.month)) as record_day", "\(money) as record_amount"] + events
    let rows = try await store.query(
      Statement(
        "select \(columns.joined(separator: ", ")) from ledger.\(Connection.quotedIdentifier(dataset.name)) "
          + "where version = any ($1::bigint[])"), [versions.sorted().map(String.init)])
    return Dictionary(try rows.map { (try $0.get("version", as: Int64.self), $0) }) { first, _ in first }
  }

  private func reportCase(
    _ row: Row, _ bound: BoundRule?, _ records: [ReportCase.Record], day: String?, _ names: [String: String]
  ) throws -> ReportCase {
    let rule = bound?.rule
    let mask = showsPersonalData ? nil : bound.map(PersonalMask.init)
    let isHidden = bound == nil && !showsPersonalData
    let subject = try members(row["subject"], order: rule?.subject.map(\.text) ?? [])
    let figures = try members(row["figures"], order: [])
    let known = (subject + figures).compactMap { name, value in value.map { (name: name, value: $0) } }
    func reason(_ column: String, _ language: ReportLanguage) throws -> String {
      let text = try row.get(column, as: String.self)
      return isHidden
        ? PersonalMask.withheld(language) : mask?.shown(reason: text, language, known: known) ?? text
    }
    func shown(_ name: String, _ value: String) -> String {
      isHidden ? PersonalMask.masked(value) : mask?.value(value, of: name) ?? value
    }
    let eventDay = try day ?? row.get("last_day")
    let unit = try row.get("agency_code", as: String.self)
    return ReportCase(
      id: try row.get("case_id"), fingerprint: try row.get("fingerprint"), ruleID: try row.get("rule_id"),
      ruleVersion: try row.get("rule_version"),
      title: rule?.title ?? LocalizedText(zhCN: row["rule_id"] ?? "", en: row["rule_id"] ?? ""), unit: unit,
      unitName: names[unit], units: try row.get("agencies"),
      subject: subject.map { ($0.name, shown($0.name, $0.value ?? "")) }, period: try row.get("period"),
      severity: try row.get("severity"), kind: try row.get("kind"), status: try row.get("status"),
      amount: try row.get("amount"),
      reason: LocalizedText(zhCN: try reason("reason_zh", .chinese), en: try reason("reason_en", .english)),
      check: rule?.check, articles: Self.articles(of: rule, on: eventDay), articleDay: eventDay,
      firstFlaggedRun: try row.get("first_flagged_run"), lastFlaggedRun: try row.get("last_flagged_run"),
      firstFlaggedOn: try row.get("first_flagged_on"), lastFlaggedOn: try row.get("last_flagged_on"),
      dueOn: row["due_on"], isNew: try row.get("is_new"), isBacklog: try row.get("is_backlog"),
      isExplained: try row.get("is_explained"), isOverdue: try row.get("is_overdue"),
      figures: figures.map { figure in (figure.name, figure.value.map { shown(figure.name, $0) }) },
      recordCount: try row.get("record_count"), recordSum: try row.get("record_sum"),
      recordHash: row["record_sha256"], records: records.map(masked), required: row["required"],
      amountDue: try row.get("amount_due"))
  }

  /// The members of a JSON object of texts: first those of the order, then the others by name.
  private func members(
    _ text: String?, order: [String]
  ) throws -> [(name: String, value: String?)] {
    guard let text else { return [] }
    let members = try JSONDecoder().decode(Members.self, from: Data(text.utf8))
    let rest = members.keys.filter { !order.contains($0) }.sorted()
    return (order.filter { members.keys.contains($0) } + rest).map { ($0, members[$0] ?? nil) }
  }

  /// Where nothing was in force the articles are all named: the reader sees that something is odd.
  private static func articles(of rule: Rule?, on day: String) -> [String] {
    guard let basis = rule?.basis else { return [] }
    let inForce = basis.filter { ($0.from ?? "") <= day && day <= ($0.to ?? "9999-12-31") }
    return (inForce.isEmpty ? basis : inForce).map { "《\($0.law)》\($0.article)" }
  }

  /// A key may be a person's number.
  private func masked(_ record: ReportCase.Record) -> ReportCase.Record {
    let dataset = catalogue.dataset(named: record.dataset)
    let isPersonal = dataset?.key.contains { dataset?.column($0)?.isPersonal ?? true } ?? true
    guard isPersonal, !showsPersonalData else { return record }
    return ReportCase.Record(
      dataset: record.dataset, key: PersonalMask.masked(record.key), version: record.version, day: record.day,
      amount: record.amount)
  }
}
