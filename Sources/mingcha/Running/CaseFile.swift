import Foundation
import LibPQ
import Store

/// A case as the review table holds it.
struct CaseFile: Sendable {
  /// One record that the evidence names.
  struct Record: Sendable, Hashable, Decodable {
    let dataset: String
    let key: String
    let version: Int64
  }

  private struct Evidence: Decodable {
    let rows: [Record]?
    let count: Int?
    let sum: String?
    let sha256: String?
  }

  let id: Int64
  let row: Row
  /// Name and value, as PostgreSQL writes them.
  let figures: [Value.Field]
  let records: [Record]
  let recordCount: Int
  let recordSum: String?
  let recordHash: String?
  let events: [Row]

  static func read(_ id: Int64, from store: Connection) async throws -> CaseFile {
    guard let row = try await store.query(Statements.named("case_detail"), [id]).first else {
      throw UsageFault(Fault.unknownCase.said(["id": String(id)]), hint: Fault.unknownCaseHint.said)
    }
    let text: String = try row.get("evidence_text")
    let evidence = try JSONDecoder().decode(Evidence.self, from: Data(text.utf8))
    // Taken apart by the server: Foundation would read decimals as binary fractions.
    let figures = try await store.query(
      "select key, value from jsonb_each_text($1::jsonb -> 'figures') order by key", [text])
    return CaseFile(
      id: id, row: row, figures: figures.map { .init($0["key"] ?? "", .text(optional: $0["value"])) },
      records: evidence.rows ?? [], recordCount: evidence.count ?? evidence.rows?.count ?? 0,
      recordSum: evidence.sum, recordHash: evidence.sha256,
      events: try await store.query(Statements.named("case_events"), [id]))
  }

  func text(_ column: String) -> String { row[column] ?? "" }

  var reason: String { text(Language.current == .chinese ? "reason_zh" : "reason_en") }

  /// The versions of the named rows that the evidence speaks of, whole, as the ledger keeps them.
  func contents(of dataset: String, from store: Connection) async throws -> [Row] {
    let versions = records.filter { $0.dataset == dataset }.map { String($0.version) }
    guard let relation = try await store.readable(dataset) else { return [] }
    return try await store.query(
      Statement("select * from \(relation) where version = any ($1::bigint[]) order by version"), [versions])
  }
}
