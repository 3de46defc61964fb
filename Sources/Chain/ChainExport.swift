public import LibPQ
import Store

/// The records as JSON lines, for an archive or another office.
public enum ChainExport {
  /// - Parameter each: gets a line without its end; the first is record 1.
  public static func stream(_ store: Connection, each: (String) throws -> Void) async throws {
    try await store.transaction(.readOnlySnapshot) { store in
      try await store.stream(Statements.named("chain_lines"), [Int64(1)]) { row in
        guard let line = row[1] else { throw ChainFault(.malformed, record: Int64(row[0] ?? "")) }
        try each(line)
      }
    }
  }
}
