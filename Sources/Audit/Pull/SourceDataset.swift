import Catalogue
import LibPQ

/// A dataset as the source offers it.
struct SourceDataset: Sendable {
  let dataset: Dataset
  let schema: String
  /// Those of the catalogue that the source has, in the catalogue's order.
  let columns: [SourceColumn]
  /// False for a dataset of which there are our own rows only.
  var isInSource = true

  var name: String { dataset.name }
  var relation: String {
    "\(Connection.quotedIdentifier(schema)).\(Connection.quotedIdentifier(name))"
  }
  var ledger: String { "ledger.\(Connection.quotedIdentifier(name))" }

  func column(_ name: String?) -> SourceColumn? { columns.first { $0.name == name } }

  var monthColumn: SourceColumn? { column(dataset.month) }
  var moneyColumn: SourceColumn? { column(dataset.money) }
  var agencyColumn: SourceColumn? { column("agency_code") }
  /// Whether it is read by month; without the month's column it comes whole.
  var isMonthly: Bool { monthColumn != nil }

  var absentColumns: [Column] { dataset.columns.filter { column($0.name) == nil } }
  var columnList: String { columns.map(\.quoted).joined(separator: ", ") }

  func columnList(of alias: String) -> String {
    columns.map { "\(alias).\($0.quoted)" }.joined(separator: ", ")
  }

  /// The key as one text, the same as evidence writes it.
  func keyText(of alias: String) -> String {
    let parts = dataset.key.map { "\(alias).\(Connection.quotedIdentifier($0))" }
    guard parts.count > 1, parts.first != nil else { return parts.map { "\($0)::text" }.joined() }
    return "jsonb_build_array(\(parts.joined(separator: ", ")))::text"
  }

  /// The first day of a ledger row's month; null for datasets that come whole.
  func rowMonth(of alias: String) -> String {
    guard let month = dataset.month else { return "null::date" }
    return "date_trunc('month', \(alias).\(Connection.quotedIdentifier(month))::timestamp)::date"
  }
}
