public import Catalogue
public import LibPQ
import Store

/// Brings the ledger up to a month's end: what is new or changed in the source, COPY to COPY. One transaction of the
/// store holds all of it, one snapshot of the source feeds it.
public struct Pull: Sendable {
  let source: Connection
  let store: Connection
  let catalogue: Catalogue
  let request: PullRequest
  let progress: @Sendable (PullProgress) -> Void

  /// Throws `StoreFault` where a person has to put something right; whatever it throws, the ledger is as before.
  @discardableResult
  public static func run(
    source: Connection, store: Connection, catalogue: Catalogue, request: PullRequest,
    progress: @escaping @Sendable (PullProgress) -> Void = { _ in }
  ) async throws -> PullSummary {
    if let since = request.since, since > request.month {
      throw StoreFault(
        .wrongUse,
        LocalizedText(
          zhCN: "台账不能从 \(since) 开始，它晚于所取的月份 \(request.month)",
          en: "the ledger cannot start in \(since), after the month \(request.month) that is pulled"),
        hint: LocalizedText(
          zhCN: "--since 的月份不得晚于 --month", en: "give --since a month that is not later than --month"))
    }
    let pull = Pull(
      source: source, store: store, catalogue: catalogue, request: request, progress: progress)
    do {
      return try await pull.run()
    } catch let fault as EncodingFault {
      throw await fault.explained(by: source)
    }
  }

  private func run() async throws -> PullSummary {
    try await store.transaction { store in
      try await StoreLock.pull.holdForTransaction(on: store)
      let zone = try await StoreSettings.timeZone(of: store)
      // Keys are looked up by the thousand, and those of a month lie together.
      let settings = ["TimeZone": zone, "work_mem": "64MB", "random_page_cost": "1.1", "jit": "off"]
      try await set(settings, on: store)
      return try await source.transaction(.readOnlySnapshot) { source in
        let timeout = "\(request.statementTimeoutSeconds)s"
        try await set(
          [
            "TimeZone": zone, "statement_timeout": timeout, "lock_timeout": "60s",
            // The snapshot has to outlast the work on the store's side.
            "idle_in_transaction_session_timeout": "0", "jit": "off",
          ], on: source)
        return try await pullAll()
      }
    }
  }

  private func pullAll() async throws -> PullSummary {
    let offer = try await SourceOffer.inspect(source, schema: request.sourceSchema, catalogue: catalogue)
    let begun = try await begin()
    try await store.run(script: Statements.named("create_pull_tables"))
    try await DatasetPull.keepOwn(of: catalogue, in: store)
    var pulled: [PulledDataset] = []
    var warnings = offer.warnings
    let (datasets, absent) = try await withOwn(offer)
    for (index, dataset) in datasets.enumerated() {
      let work = DatasetPull(
        source: source, store: store, found: dataset, catalogue: catalogue, request: request,
        pullID: begun.id,
        report: { step, bytes in
          progress(
            PullProgress(
              dataset: dataset.name, number: index + 1, count: datasets.count, step: step, bytes: bytes)
          )
        })
      let outcome = try await work.run()
      pulled.append(outcome.dataset)
      warnings += outcome.warnings
    }
    for dataset in absent {
      try await store.execute(
        Statements.named("record_pulled_dataset"),
        [Int(begun.id), dataset.name, "absent", [String](), 0, nil, nil])
    }
    try await store.execute(
      "update ledger.pull set finished_at = clock_timestamp() where pull_id = $1", [begun.id])
    // Only a pull that closed what evidence names leaves a record.
    try await store.execute("select review.append_pull($1::bigint)", [begun.id])
    return PullSummary(
      pullID: begun.id, month: request.month, localDate: begun.localDate, datasets: pulled,
      absentDatasets: absent.map(\.name), warnings: warnings)
  }

  /// What the source lacks is there all the same where we have rows of our own.
  private func withOwn(_ offer: SourceOffer) async throws -> (datasets: [SourceDataset], absent: [Dataset]) {
    var datasets = offer.datasets
    var absent: [Dataset] = []
    for dataset in offer.absent {
      if let own = try await DatasetPull.ownDataset(dataset, in: store) {
        datasets.append(own)
      } else {
        absent.append(dataset)
      }
    }
    return (datasets, absent)
  }

  private func begin() async throws -> (id: Int64, localDate: String) {
    let since = request.since.map { "\"\($0)\"" } ?? "null"
    let options = "{\"since\": \(since), \"all\": \(request.readsEverything)}"
    let description = await "database \(source.database) on \(source.host), schema \(request.sourceSchema)"
    let row = try await store.one(
      Statements.named("begin_pull"), [request.month.start, request.localDate, description, options])
    return (try row.get("pull_id"), try row.get("local_date"))
  }

  private func set(_ settings: [String: String], on connection: Connection) async throws {
    for (name, value) in settings {
      _ = try await connection.query("select set_config($1, $2, true)", [name, value])
    }
  }
}
