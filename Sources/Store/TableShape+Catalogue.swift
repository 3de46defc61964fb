import Catalogue

extension TableShape {
  /// The versions of a dataset's rows.
  static func ledger(_ dataset: Dataset) -> TableShape {
    let pulls = [
      StoredColumn(name: "pull_from", type: "bigint", constraint: "not null"),
      StoredColumn(name: "pull_until", type: "bigint"),
      StoredColumn(name: "pulled_from", type: "timestamp with time zone", constraint: "not null"),
      StoredColumn(name: "pulled_until", type: "timestamp with time zone"),
    ]
    let month = dataset.month.map { [StoredIndex(columns: [$0], isCurrentOnly: true)] } ?? []
    return TableShape(
      schema: "ledger", name: dataset.name,
      columns: [
        StoredColumn(name: "version", type: "bigint", constraint: "generated always as identity primary key")
      ] + dataset.columns.map(column) + pulls,
      indexes: [StoredIndex(columns: dataset.key, isUnique: true, isCurrentOnly: true)] + month
        + dataset.indexes.map { StoredIndex(columns: $0, isCurrentOnly: true) }
        + [StoredIndex(columns: ["pull_from"]), StoredIndex(columns: ["pull_until"])])
  }

  /// The rows of a reference table of the rulebook.
  static func rulebook(_ table: ReferenceTable) -> TableShape {
    let indexes = ([table.key] + table.indexes).map { StoredIndex(columns: $0) }
    return TableShape(
      schema: "rulebook", name: table.name, columns: table.columns.map(column), indexes: indexes)
  }

  private static func column(_ column: Column) -> StoredColumn {
    StoredColumn(name: column.name, type: column.type.storedType)
  }
}

extension ColumnType {
  /// The type's name as `format_type` writes it.
  var storedType: String { self == .timestamptz ? "timestamp with time zone" : sqlType }
}
