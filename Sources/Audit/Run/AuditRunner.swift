public import Catalogue
public import LibPQ
import Logging
public import Rulebook
import Store

/// Judges months: `check` only answers, `audit` pulls, answers and records.
public struct AuditRunner: Sendable {
  public typealias Opening = @Sendable () async throws -> Connection

  let catalogue: Catalogue
  let rulebook: Rulebook
  let rules: [BoundRule]
  let approval: RulebookApproval
  let openStore: Opening
  let progress: @Sendable (AuditProgress) -> Void

  /// - Parameter openStore: opens a session whose time zone is the store's.
  public init(
    catalogue: Catalogue, rulebook: Rulebook, rules: [BoundRule], approval: RulebookApproval,
    openStore: @escaping Opening, progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) {
    self.catalogue = catalogue
    self.rulebook = rulebook
    self.rules = rules
    self.approval = approval
    self.openStore = openStore
    self.progress = progress
  }

  /// Judges a month on what the ledger holds and writes nothing.
  ///
  /// - Parameter each: gets every finding, gravest first.
  public func check(
    _ request: AuditRequest, each: (MonthReport.Finding) async throws -> Void = { _ in }
  ) async throws -> MonthReport {
    try await AuditSessions.with(openStore) { sessions in
      let recorder = sessions.recorder
      try await Migrator(catalogue: catalogue).requireCurrent(recorder)
      let standing = try await RulebookStanding.read(rulebook, approval, from: recorder)
      var report = try await answer(request, sessions, isRejudged: false, tablesAreLoaded: false).report
      report.standing = standing
      try await recorder.stream(Statements.named("list_judged_cases")) { row in
        try await each(try MonthReport.Finding(row))
      }
      return report
    }
  }

  /// Fills the recorder's temporary tables with everything that the month's rules answer.
  func answer(
    _ request: AuditRequest, _ sessions: AuditSessions, isRejudged: Bool, tablesAreLoaded: Bool
  ) async throws -> (report: MonthReport, coverage: LedgerCoverage) {
    let recorder = sessions.recorder
    try await recorder.run(script: Statements.named("create_judgement_tables"))
    let (selected, waiting) = selection(request)
    let (coverage, succession) = try await inSnapshot(sessions, tablesAreLoaded: tablesAreLoaded) { judges in
      let (judge, turn) = (sessions.judge, Turn())
      let panel = JudgePanel(
        sessions: judges.map { JudgeSession(judge: $0, recorder: recorder, turn: turn) }, progress: progress)
      for session in panel.sessions { try await session.becomeJudge() }
      let coverage = try await LedgerCoverage.read(judge, catalogue: catalogue, for: selected)
      let planned = selected.map { rule in
        JudgedRule(bound: rule, lack: coverage.lack(of: rule, month: request.month), error: nil)
      }
      var context = JudgingContext(
        month: request.month, today: coverage.localDate, dated: coverage.dated)
      if selected.contains(where: \.followsSuccession) {
        context = try await context.followingSuccession(on: judge)
      }
      let judgeable = planned.filter { $0.lack == nil }.map(\.bound)
      context = try await context.knowingCodes(of: judgeable, on: judge)
      let judged = try await panel.judge(planned, context, coverage: coverage)
      try await handOver(judged, request.month, from: judge, to: recorder, coverage)
      return (coverage, context.succession)
    }
    try await recorder.execute(Statements.named("hash_rule_contents"))
    try await recorder.execute(Statements.named("analyze_judgement"))
    try await recorder.execute(Statements.named("derive_statuses"))
    try await recorder.execute(Statements.named("derive_cases"))
    try await recorder.execute("analyze pg_temp.judged_status, pg_temp.judged_case")
    var report = try await report(request, recorder, coverage, waiting: waiting, isRejudged: isRejudged)
    report.unattributed = try await note(succession, selected, recorder)
    report.tableGaps = try await recorder.query(Statements.named("note_table_gaps")).map {
      try MonthReport.TableGap($0)
    }
    return (report, coverage)
  }

  /// Says of agencies without an answer that a split is why; yields the splits that kept somebody from being judged.
  private func note(
    _ succession: UnitSuccession, _ selected: [BoundRule], _ recorder: Connection
  ) async throws -> [String] {
    guard !succession.splits.isEmpty else { return [] }
    let units = succession.splits.keys.sorted()
    let notes = units.map { "split: \(succession.splits[$0]?.joined(separator: ", ") ?? "")" }
    let rules = selected.filter(\.followsSuccession).map(\.rule.id)
    let noted = try await recorder.query(Statements.named("note_split_units"), [rules, units, notes])
    let agencies = Set(noted.compactMap { $0["agency_code"] })
    return succession.unattributed.filter { line in
      agencies.contains { unit in
        succession.splits[unit]?.contains { line.hasPrefix("\($0) → ") } ?? false
      }
    }
  }

  /// The rules of the request, and the ids of those that only December judges.
  func selection(_ request: AuditRequest) -> (rules: [BoundRule], waiting: [String]) {
    let wanted = rules.filter { rule in
      request.ruleIDs.isEmpty
        ? rule.rule.isEnabled || request.includesDisabled : request.ruleIDs.contains(rule.rule.id)
    }
    let isDue: (BoundRule) -> Bool = { $0.rule.period != .fiscalYear || request.month.month == 12 }
    return (wanted.filter(isDue), wanted.filter { !isDue($0) }.map(\.rule.id))
  }

  /// One snapshot judges all rules. A check with other tables than the store's puts them in and takes them back; nobody
  /// but that session sees them, and it judges alone.
  private nonisolated(nonsending) func inSnapshot<T>(
    _ sessions: AuditSessions, tablesAreLoaded: Bool,
    _ body: nonisolated(nonsending) ([Connection]) async throws -> T
  ) async throws -> T {
    if tablesAreLoaded {
      return try await sessions.judge.transaction(.readOnlySnapshot) { _ in
        try await sessions.sharingSnapshot(body)
      }
    }
    var result: T?
    do {
      try await sessions.judge.transaction(.readWriteSnapshot) { judge in
        var isChanged = false
        for table in rulebook.tables where try await rows(of: table).load(into: judge) { isChanged = true }
        try await judge.execute("set transaction read only")
        result = isChanged ? try await body([judge]) : try await sessions.sharingSnapshot(body)
        throw TakenBack()
      }
    } catch is TakenBack {}
    guard let result else { throw CancellationError() }
    return result
  }

  private struct TakenBack: Error {}

  func rows(of table: TableContent) -> ReferenceTableRows {
    ReferenceTableRows(table: table.table, columns: table.columns, rows: table.rows.map(\.values))
  }

  private func handOver(
    _ rules: [JudgedRule], _ month: AuditMonth, from judge: Connection, to recorder: Connection,
    _ coverage: LedgerCoverage
  ) async throws {
    try await copy(try rules.map { try $0.line(month: month) }, into: "judged_rule", of: recorder)
    let datasets = rules.flatMap { rule in
      rule.bound.joinedDatasets.sorted().map { [rule.bound.rule.id, $0, "f"] as [String?] }
        + [[rule.bound.rule.id, rule.bound.dataset.name, "t"]]
    }
    try await copy(datasets, into: "judged_rule_dataset", of: recorder)
    if coverage.columns["agency"] != nil {
      let codes = try await judge.query("select agency_code from ledger.agency where pull_until is null")
      try await copy(codes.map { [$0[0]] }, into: "judged_agency_code", of: recorder)
    }
    let aside = try await judge.query(Statements.named("set_aside_rows"))
    let lines = aside.map { row -> [String?] in
      // Where rows have an agency, one without a code is the agency ''; else it may be anybody's.
      let hasAgency = row[0].flatMap { coverage.columns[$0] }?.contains("agency_code") == true
      return [row[0], row[1] ?? (hasAgency ? "" : nil), row[2]]
    }
    try await copy(lines, into: "judged_set_aside", of: recorder)
    let filled = [
      "judged_rule", "judged_rule_dataset", "judged_agency_code", "judged_set_aside", "judged_line",
    ]
    try await recorder.execute(Statement("analyze \(filled.map { "pg_temp.\($0)" }.joined(separator: ", "))"))
  }

  private func copy(_ rows: [[String?]], into table: String, of recorder: Connection) async throws {
    var remaining = rows.makeIterator()
    try await recorder.copyIn(Statement(name: table, text: "copy pg_temp.\(table) from stdin")) {
      remaining.next().map { CopyText.row($0) }
    }
  }
}
