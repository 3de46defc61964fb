import Catalogue
import LibPQ

extension Migrator {
  private var shapes: [TableShape] {
    catalogue.datasets.map(TableShape.ledger) + catalogue.tables.map(TableShape.rulebook)
  }

  /// The catalogue's tables as parts that may be outdated.
  var tableParts: [RepeatablePart] {
    shapes.map { RepeatablePart(path: "\($0.schema).\($0.name)", text: $0.text) }
  }

  /// Makes the tables of the catalogue, and adds to them the columns and indexes that it has gained.
  func renewTables(of store: Connection) async throws -> [String] {
    let outdated = try await outdatedParts(of: store)
    var renewed: [String] = []
    for shape in shapes {
      guard let part = outdated.first(where: { $0.path == "\(shape.schema).\(shape.name)" }) else { continue }
      try await bring(shape, to: store)
      try await store.execute(Statements.named("record_repeatable"), [part.path, part.sha256])
      renewed.append(part.path)
    }
    return renewed
  }

  private func bring(_ shape: TableShape, to store: Connection) async throws {
    let rows = try await store.query(Statements.named("table_columns"), [shape.schema, shape.name])
    if rows.isEmpty {
      try await store.execute(Statement(shape.createStatement))
    } else {
      let present = Dictionary(rows.map { ($0["name"], $0["type"]) }, uniquingKeysWith: { first, _ in first })
      for column in shape.columns {
        guard let type = present[column.name] else {
          try await store.execute(Statement(shape.addStatement(column)))
          continue
        }
        guard type == column.type else {
          let name = "\(shape.schema).\(shape.name).\(column.name)"
          throw StoreFault(
            .unfit,
            LocalizedText(
              zhCN: "\(name) 的类型是 \(type ?? "")，目录中却是 \(column.type)",
              en: "\(name) is \(type ?? ""), but the catalogue says \(column.type)"),
            hint: LocalizedText(
              zhCN: "列的类型由编号的迁移改变，不由目录改变",
              en: "the type of a column changes by a numbered migration, not by the catalogue"))
        }
      }
    }
    for index in shape.indexStatements { try await store.execute(Statement(index)) }
  }
}
