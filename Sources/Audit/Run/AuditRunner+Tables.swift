import LibPQ
import Rulebook
import Store

extension AuditRunner {
  /// Keeps the reference tables that the run judged by, so that it can be repeated when they have changed.
  func recordTables(of run: Int64, _ recorder: Connection) async throws {
    try await recorder.execute(
      Statements.named("record_tables"),
      [run, rulebook.tables.map(\.table), rulebook.tables.map(\.canonicalText)])
  }
}
