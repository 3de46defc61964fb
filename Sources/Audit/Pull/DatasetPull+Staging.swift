import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// Copies the selected rows as text and reads them as values. Returns how many rows came.
  func stage(_ selection: MonthSelection) async throws -> Int {
    let columns = found.columns.map { "\($0.quoted) text" }.joined(separator: ", ")
    try await store.execute(statement("text", "create temporary table raw (\(columns)) on commit drop"))
    let read = try await found.isInSource ? copyRows(selection) : 0
    let own = try await stageOwn()
    try await store.execute(statement("values", readValues))
    return read + own
  }

  /// From the source into the store, as text.
  private func copyRows(_ selection: MonthSelection) async throws -> Int {
    let condition = found.monthColumn.map { $0.condition(selection) } ?? "true"
    let sent = found.columns.map(\.sentText).joined(separator: ", ")
    let report = report
    return try await readingSource {
      try await Connection.pipe(
        from: source,
        statement("rows", "copy (select \(sent) from \(found.relation) where \(condition)) to stdout"),
        to: store, statement("text", "copy pg_temp.raw (\(found.columnList)) from stdin"),
        onBytes: { report(.reading, $0) }
      ).rows
    }
  }

  func dropStaging() async throws {
    try await store.execute("drop table pg_temp.raw, pg_temp.staged")
    // To empty a table costs as much as to make one; most are empty.
    let tables = ["repeated", "repeated_total", "aside", "known", "closing"]
    let asked = tables.map { "select '\($0)' where exists (select from pg_temp.\($0))" }
    let filled = try await store.query(Statement(asked.joined(separator: " union all "))).compactMap { $0[0] }
    guard !filled.isEmpty else { return }
    try await store.execute(Statement("truncate \(filled.map { "pg_temp.\($0)" }.joined(separator: ", "))"))
  }

  /// One pass from texts to values, keys and months. The limit of nothing keeps the planner from computing every value
  /// twice.
  private var readValues: String {
    let values = found.columns.map { "\($0.value(of: "r.\($0.quoted)")) as \($0.quoted)" }
    let faultable = found.columns.filter(\.mayBeFaulty)
    let raws = faultable.indices.map { "r.\(faultable[$0].quoted) as raw_\($0)" }
    let faults = faultable.enumerated().map { index, column in
      column.isFaulty(raw: "v.raw_\(index)", value: "v.\(column.quoted)")
    }
    let faulty = faults.isEmpty ? "false" : "coalesce(\(faults.joined(separator: " or ")), false)"
    let month =
      found.monthColumn.map { "date_trunc('month', v.\($0.quoted)::timestamp)::date" } ?? "null::date"
    return """
      create temporary table staged on commit drop as
      select v.source_row, \(found.columnList(of: "v")),
        case when \(hasKey) then \(found.keyText(of: "v")) end as row_key,
        \(month) as row_month, \(faulty) as is_faulty
      from (
        select r.ctid as source_row, \((values + raws + keyTexts).joined(separator: ", "))
        from pg_temp.raw as r
        offset 0
      ) as v
      """
  }

  /// The texts of a key, blank or not; its dates may be open.
  private var textKeys: [SourceColumn] {
    found.dataset.key.compactMap { found.column($0) }.filter { $0.column.type == .text }
  }

  private var keyTexts: [String] { textKeys.enumerated().map { "r.\($1.quoted) as key_\($0)" } }

  private var hasKey: String {
    let parts = textKeys.indices.map {
      "coalesce(btrim(v.key_\($0), \(ReadingSQL.blankCharacters)), '') <> ''"
    }
    return parts.isEmpty ? "true" : parts.joined(separator: " and ")
  }
}
