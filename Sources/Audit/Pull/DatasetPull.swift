import Catalogue
import LibPQ
import Store

/// The pull of one dataset, within the open transactions on both sides.
struct DatasetPull: Sendable {
  let source: Connection
  let store: Connection
  let found: SourceDataset
  let catalogue: Catalogue
  let request: PullRequest
  let pullID: Int64
  let report: @Sendable (_ step: PullProgress.Step, _ bytes: Int) -> Void

  struct Outcome: Sendable {
    var dataset: PulledDataset
    var warnings: [LocalizedText] = []
  }

  /// How far a monthly dataset has come.
  struct Span: Sendable {
    let since: AuditMonth?
    let through: AuditMonth
    /// How far it had come before; nil at its first pull.
    let known: AuditMonth?
  }

  func run() async throws -> Outcome {
    report(.counting, 0)
    if found.isInSource { try await countSource() }
    try await countOwn()
    let (span, warnings) = try await span()
    var selection = try await selection(of: span)
    var outcome = Outcome(dataset: PulledDataset(name: found.name), warnings: warnings)
    let hasHistory = try await hasCurrentRows()

    outcome.dataset.rowsRead = try await stage(selection)
    while hasHistory {
      try await findKnown()
      let more = try await monthsOfMovedRows(beyond: selection)
      guard !more.isEmpty else { break }
      selection.add(more, .movedRows)
      try await dropStaging()
      outcome.dataset.rowsRead = try await stage(selection)
    }

    report(.merging, 0)
    try await recordFaultyValues()
    outcome.dataset.setAside = try await setAside()
    try await recordUnknownAgencies()
    try await merge(selection, hasHistory: hasHistory, into: &outcome.dataset)
    try await recordTotals(selection, span)
    try await dropStaging()
    try await compareControlTotals(span, &outcome.dataset)
    try await record(outcome.dataset)

    outcome.dataset.monthsRead = selection.reasons
    outcome.dataset.absentColumns = found.absentColumns.map(\.name)
    for row in try await store.query(Statements.named("count_faults"), [pullID, found.name]) {
      outcome.dataset.faults[try row.get("kind")] = try row.get("faults")
    }
    return outcome
  }

  private func hasCurrentRows() async throws -> Bool {
    try await store.one(
      Statement("select exists (select from \(found.ledger) where pull_until is null)")
    ).first()
  }

  private func record(_ dataset: PulledDataset) async throws {
    try await store.execute(
      Statements.named("record_pulled_dataset"),
      [
        pullID, found.name, "pulled", found.columns.map(\.name), dataset.rowsRead, dataset.source.rows,
        dataset.source.money,
      ])
    // Small changes are for autovacuum; after large ones the next statements need to know.
    if dataset.written > 5_000 {
      try await store.execute("select review.analyze_table($1::regclass)", [found.ledger])
    }
  }

  func statement(_ what: String, _ text: String) -> Statement {
    Statement(name: "\(what) of \(found.name)", text: text)
  }
}
