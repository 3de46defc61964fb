import LibPQ

/// A table that follows from the catalogue, with the SQL that makes it.
struct TableShape: Sendable {
  struct StoredColumn: Sendable {
    let name: String
    let type: String
    var constraint = ""

    var definition: String {
      [TableShape.quoted(name), type, constraint].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  struct StoredIndex: Sendable {
    let columns: [String]
    var isUnique = false
    /// Whether only current versions are in it.
    var isCurrentOnly = false
  }

  let schema: String
  let name: String
  let columns: [StoredColumn]
  let indexes: [StoredIndex]

  var qualifiedName: String { "\(Self.quoted(schema)).\(Self.quoted(name))" }

  var createStatement: String {
    let lines = columns.map { "  " + $0.definition }
    return "create table \(qualifiedName) (\n" + lines.joined(separator: ",\n") + "\n)"
  }

  func addStatement(_ column: StoredColumn) -> String {
    "alter table \(qualifiedName) add column \(column.definition)"
  }

  var indexStatements: [String] {
    indexes.map { index in
      let unique = index.isUnique ? "unique " : ""
      let columns = index.columns.map(Self.quoted).joined(separator: ", ")
      return
        "create \(unique)index if not exists \(Self.quoted(indexName(index))) on \(qualifiedName) (\(columns))"
        + (index.isUnique ? " nulls not distinct" : "")
        + (index.isCurrentOnly ? " where pull_until is null" : "")
    }
  }

  /// PostgreSQL cuts names off at 63 bytes; two that differ only beyond would be taken for one.
  private func indexName(_ index: StoredIndex) -> String {
    let suffix = index.isUnique ? "_key" : "_idx"
    let full = ([name] + index.columns).joined(separator: "_") + suffix
    guard full.utf8.count > 63 else { return full }
    let place = indexes.firstIndex { $0.columns == index.columns } ?? 0
    return full.prefix(54) + "_\(place)" + suffix
  }

  /// All that makes the table, as one text to be hashed.
  var text: String { ([createStatement] + indexStatements).joined(separator: ";\n") }

  static func quoted(_ name: String) -> String { Connection.quotedIdentifier(name) }
}
