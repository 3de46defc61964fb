import Catalogue

/// Temporary tables with the ledger's columns, to try rules on rows that are not the ledger's.
enum DatasetTables {
  static func creation(of dataset: Dataset) -> String {
    let columns = dataset.columns.map { "\(SQLQuoting.name($0.name)) \($0.type.sqlType)" }
    return """
      create temporary table if not exists \(dataset.name) (
        version bigint generated always as identity, \(columns.joined(separator: ", ")),
        pull_from bigint not null default 1, pull_until bigint)
      """
  }

  /// One insert for all rows; each value is read as its column's type.
  static func insertion(into relation: String, columns: [Column], rows: [[String: String?]]) -> String? {
    guard !rows.isEmpty else { return nil }
    let used = columns.filter { column in rows.contains { $0[column.name] != nil } }
    guard !used.isEmpty else { return nil }
    let values = rows.map { row in
      let cells = used.map { column in
        (row[column.name] ?? nil).map { "\(SQLQuoting.string($0))::\(column.type.sqlType)" }
          ?? "null::\(column.type.sqlType)"
      }
      return "(\(cells.joined(separator: ", ")))"
    }
    let names = used.map { SQLQuoting.name($0.name) }.joined(separator: ", ")
    return "insert into \(relation) (\(names)) values \(values.joined(separator: ", "))"
  }
}
