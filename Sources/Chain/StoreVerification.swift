import Catalogue
public import LibPQ
public import Store

/// Holds the store against its chain: records, what they vouch for, and the ledger's versions that evidence names.
///
/// Reads only, in one snapshot, and calls no function of the store: whoever alters rows could alter those too.
public struct StoreVerification: Sendable {
  public struct Outcome: Sendable {
    public let head: ChainHead
    /// The first record that was looked at; what lies before was taken at its word.
    public let first: Int64
    public let records: Int64
    public let cases: Int64
    /// False where the login does not see all of the report box, which was then left out.
    public let includesTips: Bool
  }

  public enum Step: String, Sendable, CaseIterable {
    case records, cases, runs, history, evidence, ledger
  }

  public typealias Progress = @Sendable (_ step: Step, _ done: Int64, _ count: Int64) -> Void

  private let progress: Progress

  public init(progress: @escaping Progress = { _, _, _ in }) {
    self.progress = progress
  }

  /// Throws the first `ChainFault`.
  /// - Parameters:
  ///   - paper: a head from a digest or report.
  ///   - run: only what was recorded from this run on.
  public func verify(_ store: Connection, paper: ChainHead? = nil, since run: Int64? = nil) async throws
    -> Outcome
  {
    try await store.transaction(.readOnlySnapshot) { try await verify(inTransaction: $0, paper, since: run) }
  }

  /// In whatever the transaction shows.
  func verify(
    inTransaction store: Connection, _ paper: ChainHead?, since run: Int64? = nil
  ) async throws -> Outcome {
    for setting in ["timezone = 'UTC'", "datestyle = 'ISO, YMD'", "jit = off"] {
      try await store.execute(Statement("set local \(setting)"))
    }
    let first = try await firstRecord(since: run, store)
    let (walk, count) = try await records(store, paper, from: first)
    let cases = try await leaves(store, from: first)
    progress(.runs, 0, 0)
    try await look("verify_runs", store, first)
    try await look("verify_pulls", store, first)
    for table in ChainedTable.all {
      progress(.history, 0, 0)
      try await look(Statement(name: "verify review.\(table.name)", text: table.query), store, first)
    }
    progress(.cases, cases, cases)
    try await look("verify_cases", store, first)
    try await look("verify_replay", store, first)
    for table in NotedTable.all where !table.isOfTips {
      progress(.history, 0, 0)
      try await look(table.statement, store, first)
    }
    try await look("verify_derived", store, first)
    progress(.evidence, 0, 0)
    try await look("verify_contents", store, first)
    try await look("verify_evidence", store, first)
    for row in try await store.query(Statements.named("verify_named_datasets")) {
      progress(.ledger, 0, 0)
      try await look(NamedRecords(dataset: try row.first()).statement, store, first)
    }
    try await look("verify_open_batches", store, first)
    let seesTips: Bool = try await store.one(Statements.named("verify_tips_visible")).first()
    if seesTips {
      try await look("verify_tips", store, first)
      for table in NotedTable.all where table.isOfTips { try await look(table.statement, store, first) }
    }
    return Outcome(
      head: walk.head, first: first, records: count, cases: cases, includesTips: seesTips)
  }

  private func firstRecord(since run: Int64?, _ store: Connection) async throws -> Int64 {
    guard let run else { return 1 }
    guard let row = try await store.query(Statements.named("chain_run"), [run]).first else {
      guard try await store.query("select from review.run where run_id = $1", [run]).isEmpty else {
        throw ChainFault(.unrecorded, record: nil, place: "review.run \(run)")
      }
      throw StoreFault(
        .wrongUse, LocalizedText(zhCN: "没有运行 \(run)", en: "there is no run \(run)"),
        hint: LocalizedText(zhCN: "编号就是 audit 打印的那个", en: "the number is the one that audit printed"))
    }
    return try row.first()
  }

  private func records(
    _ store: Connection, _ paper: ChainHead?, from first: Int64
  ) async throws -> (ChainWalk, Int64) {
    let heads = try await store.query(Statements.named("chain_head"))
    guard let state = heads.first, heads.count == 1 else {
      throw ChainFault(.headRow, record: nil, place: "review.chain_head", detail: "–")
    }
    if let hidden = state["hidden"] {
      throw StoreFault(
        .unfit,
        LocalizedText(
          zhCN: "行级权限使当前登录名看不到 \(hidden) 的一些行，无法对全体下结论",
          en:
            "row security hides rows of \(hidden) from this login, so that nothing could be said of the whole"
        ),
        hint: LocalizedText(
          zhCN: "用能看到全部单位的登录名核验", en: "verify with a login that sees every agency"))
    }
    let total = try state.get("records", as: Int64.self)
    // The record before the first is taken at its word; that of a paper head before it is looked at all the same.
    var begin = first
    if let paper, paper.number < first { begin = paper.number }
    var walk = ChainWalk(paper: paper, after: try await before(begin, store))
    try await store.stream(Statements.named("chain_lines"), [begin]) { row in
      let number = row[0] ?? ""
      guard let line = row[1] else { throw ChainFault(.malformed, record: Int64(number)) }
      try walk.step(Array(line.utf8)[...], place: "review.chain_record \(number)")
      if walk.count % 10_000 == 0 { progress(.records, walk.count, total) }
    }
    guard state["record_number"] == String(walk.head.number), state["sha256"] == walk.head.sha256 else {
      throw ChainFault(
        .headRow, record: walk.head.number, place: "review.chain_head", detail: state["record_number"] ?? "")
    }
    try walk.finish()
    return (walk, walk.count)
  }

  private func before(_ record: Int64, _ store: Connection) async throws -> ChainHead {
    guard record > 1 else { return .none }
    let rows = try await store.query(
      "select sha256 from review.chain_record where record_number = $1", [record - 1])
    guard let hash = rows.first?[0] else { throw ChainFault(.gap, record: record - 1) }
    return ChainHead(number: record - 1, sha256: hash)
  }

  /// Builds each record's Merkle tree again. Returns how many leaves there were.
  private func leaves(_ store: Connection, from first: Int64) async throws -> Int64 {
    var count: Int64 = 0
    var tree = MerkleTree()
    var current: Row?
    func close() throws {
      guard let current else { return }
      let record = try current.get("record_number", as: Int64?.self)
      let place = "review.chain_leaf (batch \(current["batch"] ?? ""))"
      guard let record else { throw ChainFault(.unrecorded, record: nil, place: place) }
      guard current["cases"] == String(tree.count), current["root"] == tree.root else {
        throw ChainFault(
          .rows, record: record, place: place, detail: "\(current["cases"] ?? "") → \(tree.count)")
      }
    }
    try await store.stream(Statements.named("verify_leaves"), [first]) { row in
      if let last = current, last["batch"] != row["batch"] || last["record_number"] != row["record_number"] {
        try close()
        tree = MerkleTree()
      }
      current = row
      guard let fingerprint = row["fingerprint"] else { return }
      let parts = [fingerprint, row["case_sha256"] ?? "", row["evidence_sha256"] ?? ""]
      tree.add(parts.joined(separator: "\n").utf8)
      count += 1
      if count % 10_000 == 0 { progress(.cases, count, 0) }
    }
    try close()
    return count
  }

  private func look(_ name: String, _ store: Connection, _ first: Int64) async throws {
    try await look(Statements.named(name), store, first)
  }

  /// Runs a statement that returns the first thing that does not fit.
  private func look(_ statement: Statement, _ store: Connection, _ first: Int64) async throws {
    guard let row = try await store.query(statement, [first]).first else { return }
    throw ChainFault(
      row["kind"].flatMap { ChainFault.Kind(rawValue: $0) } ?? .altered, record: try row.get("record"),
      place: row["place"] ?? "", detail: row["detail"] ?? "")
  }
}
