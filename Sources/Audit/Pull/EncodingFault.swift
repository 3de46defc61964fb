import Catalogue
import LibPQ
import Store

/// Text of the source that is not UTF-8, or cannot be turned into it. Thrown out of both transactions; the place is
/// looked for afterwards.
struct EncodingFault: Error {
  let found: SourceDataset
  let error: DatabaseError

  init?(_ error: DatabaseError, _ found: SourceDataset) {
    guard ["22021", "22P05"].contains(error.sqlState.rawValue) else { return nil }
    self.found = found
    self.error = error
  }

  /// Which bytes are UTF-8, over the text in hexadecimal.
  private static let utf8 = [
    "[0-7].", "(c[2-9a-f]|d.)[89ab].", "e0[ab].[89ab].", "(e[1-9a-c]|e[ef])[89ab].[89ab].",
    "ed[89].[89ab].", "f0[9ab].[89ab].[89ab].", "f[1-3][89ab].[89ab].[89ab].", "f48.[89ab].[89ab].",
  ].joined(separator: "|")

  func explained(by source: Connection) async -> StoreFault {
    let place = (try? await search(source)) ?? nil
    let name = place.map { Connection.quotedIdentifier($0.column) } ?? "column"
    let conversion =
      "convert_from(convert(convert_to(\(name), 'SQL_ASCII'), 'GBK', 'UTF8'), 'SQL_ASCII') as \(name)"
    return StoreFault(
      .source,
      LocalizedText(
        zhCN: "\(found.relation) 中有不是 UTF-8 的文字："
          + (place.map { "键为 \($0.key) 的行，列 \($0.column)" } ?? "某一列"),
        en: "\(found.relation) holds text that is not UTF-8: "
          + (place.map { "\($0.column) of the row with the key \($0.key)" } ?? "a column")),
      hint: LocalizedText(
        zhCN: "如果是 GBK，在视图中写：\(conversion)", en: "if it is GBK, write in the view: \(conversion)"))
  }

  private func search(_ source: Connection) async throws -> (column: String, key: String)? {
    guard try await source.one("show server_encoding").first(as: String.self) == "SQL_ASCII" else {
      return nil
    }
    return try await source.transaction(.readOnlySnapshot) { source in
      for column in found.columns where column.type == .text {
        let key = found.dataset.key.map { hex("\(Connection.quotedIdentifier($0))::text") }
        let rows = try await source.query(
          Statement(
            """
            select \(key.joined(separator: ", ")) from \(found.relation)
            where \(hex(column.sentText)) !~ '^(\(Self.utf8))*$' limit 1
            """))
        if let row = rows.first { return (column.name, row.values.map(Self.shown).joined(separator: ", ")) }
      }
      return nil
    }
  }

  private func hex(_ text: String) -> String { "encode(convert_to(\(text), 'SQL_ASCII'), 'hex')" }

  /// The key itself may be what is not UTF-8.
  private static func shown(_ hex: String?) -> String {
    guard let hex else { return "null" }
    let digits = Array(hex.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
    return String(validating: bytes, as: UTF8.self) ?? "\\x\(hex)"
  }
}
