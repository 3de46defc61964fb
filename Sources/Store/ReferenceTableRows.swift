import Catalogue
public import LibPQ

/// The content of a reference table, to be put into the store.
public struct ReferenceTableRows: Sendable {
  public let table: String
  public let columns: [String]
  public let rows: [[String?]]

  public init(table: String, columns: [String], rows: [[String?]]) {
    self.table = table
    self.columns = columns
    self.rows = rows
  }

  /// Replaces the table's rows within the caller's transaction, unless it holds this content already.
  /// Returns whether anything was written.
  @discardableResult
  public func load(into store: Connection) async throws -> Bool {
    guard rows.allSatisfy({ $0.count == columns.count }) else {
      throw StoreFault(
        .wrongUse,
        LocalizedText(
          zhCN: "表 \(table) 有一行的值与列数不同",
          en: "a row of the table \(table) has another number of values than of columns"))
    }
    let content = content
    let text = String(decoding: CopyText.row(columns) + content, as: UTF8.self)
    let hash: String = try await store.one(Statements.named("hash_texts"), [[text]]).first()
    let known = try await store.query(
      "select sha256 from review.loaded_table where name = $1", [table])
    guard known.first?[0] != hash else { return false }

    let name = "rulebook.\(Connection.quotedIdentifier(table))"
    let list = columns.map(Connection.quotedIdentifier).joined(separator: ", ")
    try await store.execute(Statement("delete from \(name)"))
    var remaining: [UInt8]? = content
    try await store.copyIn(Statement("copy \(name) (\(list)) from stdin")) {
      defer { remaining = nil }
      return remaining
    }
    try await store.execute("select review.analyze_table($1::regclass)", [name])
    try await store.execute(Statements.named("record_loaded_table"), [table, hash])
    return true
  }

  private var content: [UInt8] {
    var bytes: [UInt8] = []
    for row in rows { CopyText.append(row, to: &bytes) }
    return bytes
  }
}
