import Catalogue
import LibPQ
import Rulebook
import Store

/// What a source offers of that which the rules need, and how full it is.
struct SourceCoverage: Sendable {
  struct Fill: Sendable {
    let dataset: String
    let column: String
    let rows: Int
    let filled: Int
    let rules: Int
  }

  /// The columns that the source has, by dataset.
  let columns: [String: Set<String>]
  let fills: [Fill]

  static func read(
    _ source: Connection, schema: String, rules: [BoundRule], catalogue: Catalogue,
    tell: (String) -> Void
  ) async throws -> SourceCoverage {
    let wanted = catalogue.datasets.filter { !$0.isOwn }.map(\.name)
    var columns: [String: Set<String>] = [:]
    for row in try await source.query(Statements.named("source_columns"), [schema, wanted]) {
      columns[row["dataset"] ?? "", default: []].insert(row["name"] ?? "")
    }
    // What Mingcha makes itself is always there.
    for dataset in catalogue.datasets where dataset.isOwn {
      columns[dataset.name] = Set(dataset.columns.map(\.name))
    }
    var uses: [String: [String: Int]] = [:]
    for need in rules.flatMap(\.needs) {
      if let column = need.column { uses[need.dataset, default: [:]][column, default: 0] += 1 }
    }
    var fills: [Fill] = []
    for dataset in wanted {
      let needed = (uses[dataset] ?? [:]).keys.filter { columns[dataset]?.contains($0) == true }.sorted()
      guard !needed.isEmpty else { continue }
      tell(dataset)
      let counts = needed.map { "count(\(Connection.quotedIdentifier($0)))" }.joined(separator: ", ")
      let relation = "\(Connection.quotedIdentifier(schema)).\(Connection.quotedIdentifier(dataset))"
      let row = try await source.one(Statement("select count(*), \(counts) from \(relation)"))
      let numbers = row.values.map { $0.flatMap { Int($0) } ?? 0 }
      fills += needed.enumerated().map { index, column in
        Fill(
          dataset: dataset, column: column, rows: numbers[0], filled: numbers[index + 1],
          rules: uses[dataset]?[column] ?? 0)
      }
    }
    return SourceCoverage(columns: columns, fills: fills)
  }

  /// Datasets and columns without which the rule says data missing.
  func lacks(of rule: BoundRule) -> [String] {
    let needs = rule.needs.sorted { ($0.dataset, $0.column ?? "") < ($1.dataset, $1.column ?? "") }
    return needs.compactMap { need in
      guard let there = columns[need.dataset] else { return need.column == nil ? need.dataset : nil }
      guard let column = need.column, !there.contains(column) else { return nil }
      return "\(need.dataset).\(column)"
    }
  }
}
