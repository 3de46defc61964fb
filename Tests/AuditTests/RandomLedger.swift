import Catalogue
import LibPQ
import Rulebook
import Store

@testable import Audit

/// A ledger of random rows in all datasets, whose values meet often: the same few codes, days in and around three
/// years in no order, blanks and nulls.
struct RandomLedger {
  let catalogue: Catalogue
  /// Whether rows may lack the date that puts them into a month.
  let lacksDates: Bool
  private var random = SeededGenerator.fromEnvironment(usual: 41)

  init(catalogue: Catalogue, lacksDates: Bool) {
    self.catalogue = catalogue
    self.lacksDates = lacksDates
  }

  mutating func fill(_ store: Connection, tables: [TableContent]) async throws {
    for table in tables {
      let rows = ReferenceTableRows(
        table: table.table, columns: table.columns, rows: table.rows.map(\.values))
      _ = try await rows.load(into: store)
    }
    for dataset in catalogue.datasets where !dataset.isOwn {
      let columns = dataset.columns.map { SQLQuoting.name($0.name) }.joined(separator: ", ")
      let rows = (0..<(dataset.name == "payment" ? 600 : 120)).map { number in
        let values = dataset.columns.map { literal($0, of: dataset, number) }
        // One in ten is a version that is gone.
        return "(\(values.joined(separator: ", ")), 1, \(chance(10) ? "1" : "null"), now())"
      }
      try await store.execute(
        Statement(
          """
          insert into ledger.\(dataset.name) (\(columns), pull_from, pull_until, pulled_from)
          values \(rows.joined(separator: ",\n"))
          on conflict do nothing
          """))
    }
    try await store.execute("analyze")
  }

  func dated(_ store: Connection) async throws -> Set<String> {
    var dated: Set<String> = []
    for dataset in catalogue.datasets where !dataset.isOwn {
      guard let month = dataset.month else { continue }
      let undated: Bool = try await store.one(
        Statement(
          "select exists (select from ledger.\(dataset.name) where \(month) is null and pull_until is null)")
      ).first()
      if !undated { dated.insert(dataset.name) }
    }
    return dated
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func one(of values: [String]) -> String { values.randomElement(using: &random) ?? "" }

  private mutating func literal(_ column: Column, of dataset: Dataset, _ number: Int) -> String {
    if dataset.key == [column.name], column.type == .text, !["agency", "supplier"].contains(dataset.name) {
      return "'k\(number % 100)'"
    }
    let isNeeded = column.name == dataset.month && !lacksDates || dataset.key.contains(column.name)
    if !isNeeded, chance(12) { return "null" }
    return "'\(value(column))'"
  }

  private mutating func value(_ column: Column) -> String {
    switch column.type {
    case .boolean: return one(of: ["true", "false"])
    case .date: return day()
    case .timestamptz: return "\(day()) \(one(of: ["00:00", "09:30", "23:59"]))+08"
    case .integer:
      return column.name == "fiscal_year" ? one(of: ["2023", "2024", "2025"]) : String(number(in: 0..<9))
    case .money, .numeric:
      return one(of: ["-50", "0", "0.5", "10", "99.99", "1200.50", "1200.5", "9900", "250000", "4000000"])
    case .text: return text(column)
    }
  }

  private mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Twice as often near the audited months as elsewhere.
  private mutating func day() -> String {
    let year = one(of: ["2023", "2024", "2025", "2025", "2026"])
    let month = one(of: ["01", "02", "03", "03", "06", "11", "12", "12"])
    return "\(year)-\(month)-\(one(of: ["01", "02", "08", "15", "20", "28"]))"
  }

  private mutating func text(_ column: Column) -> String {
    if !column.allowed.isEmpty { return one(of: column.allowed) }
    switch column.name {
    case "dep_bgt_eco_code":
      return one(of: ["30212", "30217", "30217", "30231", "31013", "30201", "30299", "", " "])
    case "mof_div_code": return one(of: ["370102000", "370000000"])
    case let name where name.hasSuffix("_des") || name.contains("title"):
      return one(of: ["酒水", "会议费", "礼品", "办公用品", ""])
    case let name where name.hasPrefix("invoice"): return one(of: ["00000001", "00000002", "00000003", ""])
    case let name where name.hasSuffix("contract_no") || name.hasSuffix("tender_id") || name == "pay_cert_id":
      return "k\(number(in: 0..<30))"
    default: return one(of: ["a", "b", "c", "d", "e", ""])
    }
  }
}
