import Catalogue
import LibPQ
import Rulebook
import Store

extension AuditRunner {
  /// Pulls the month, judges it and every earlier month whose rows changed, and records what came out. One lock is held
  /// from the first step to the last; each month is recorded in one transaction.
  public func audit(
    _ request: AuditRequest, openSource: @escaping Opening,
    pulling: @escaping @Sendable (PullProgress) -> Void = { _ in }
  ) async throws -> AuditReport {
    try await AuditSessions.with(openStore) { sessions in
      let recorder = sessions.recorder
      try await Migrator(catalogue: catalogue).requireCurrent(recorder)
      try await StoreLock.audit.hold(on: recorder)
      let result: Result<AuditReport, any Error>
      do {
        result = .success(try await auditLocked(request, openSource, sessions, pulling))
      } catch {
        result = .failure(error)
      }
      // The session's end releases it too, but a moment later than the next audit may ask.
      try? await StoreLock.audit.release(on: recorder)
      return try result.get()
    }
  }

  private func auditLocked(
    _ request: AuditRequest, _ openSource: Opening, _ sessions: AuditSessions,
    _ pulling: @escaping @Sendable (PullProgress) -> Void
  ) async throws -> AuditReport {
    let recorder = sessions.recorder
    let standing = try await RulebookStanding.read(rulebook, approval, from: recorder)
    guard standing.unapproved.isEmpty || request.allowsUnapproved else {
      throw UnapprovedContent(names: standing.unapproved)
    }
    try await recorder.transaction { recorder in
      for table in rulebook.tables where try await rows(of: table).load(into: recorder) {
        let name = "tables/\(table.table)"
        try await recorder.execute(Statements.named("record_table_content"), [name, table.canonicalText])
      }
      try await recorder.execute("select review.append_contents()")
    }
    let pull = try await self.pull(request, openSource, recorder, pulling)
    var months: [MonthReport] = []
    for month in try await changedMonths(before: request, recorder) {
      var earlier = request
      earlier.month = month
      months.append(try await record(earlier, standing, sessions, isRejudged: true))
    }
    months.append(try await record(request, standing, sessions, isRejudged: false))
    return AuditReport(pull: pull, months: months)
  }

  private func pull(
    _ request: AuditRequest, _ openSource: Opening, _ store: Connection,
    _ progress: @escaping @Sendable (PullProgress) -> Void
  ) async throws -> PullSummary {
    let source = try await openSource()
    let result: Result<PullSummary, any Error>
    do {
      result = .success(
        try await Pull.run(
          source: source, store: store, catalogue: catalogue,
          request: PullRequest(
            month: request.month, since: request.since, readsEverything: request.comparesAll,
            sourceSchema: request.sourceSchema),
          progress: progress))
    } catch {
      result = .failure(error)
    }
    await source.close()
    return try result.get()
  }

  private func record(
    _ request: AuditRequest, _ standing: RulebookStanding, _ sessions: AuditSessions, isRejudged: Bool
  ) async throws -> MonthReport {
    let recorder = sessions.recorder
    let began = try await recorder.one("select clock_timestamp()::text as now").get("now", as: String.self)
    var (report, coverage) = try await answer(
      request, sessions, isRejudged: isRejudged, tablesAreLoaded: true)
    progress(.recording(month: request.month))
    report.standing = standing
    let isPartial = !request.ruleIDs.isEmpty
    try await recorder.transaction { recorder in
      try await recorder.execute(Statements.named("record_contents"))
      let run = try await recorder.one(
        Statements.named("record_run"),
        [
          request.month.start, coverage.pullID, began, coverage.localDate, report.isComplete, report.lacks,
          isRejudged,
          isPartial, standing.name, standing.unapproved, rulebook.canonicalText, request.programVersion,
          request.isBaseline, standing.approvals.map(String.init),
        ])
      let runID = try run.get("run_id", as: Int64.self)
      try await recorder.execute(Statements.named("record_statuses"), [runID])
      try await recorder.execute(Statements.named("record_table_gaps"), [runID])
      try await recorder.execute(Statements.named("record_rules"), [runID])
      try await recordTables(of: runID, recorder)
      try await recordCases(of: runID, request, isPartial: isPartial, recorder, &report)
      // A run without its letters would be one that nobody hears of.
      try await recorder.execute(Statements.named("file_letters"), [runID])
      report.runID = runID
      // The head of the chain is held from here to the commit: nothing may come after it.
      let head = try await recorder.one(Statements.named("append_run"), [runID, rulebook.canonicalText])
      report.head = ChainHead(
        number: try head.get("record_number", as: Int64.self), sha256: try head.get("sha256", as: String.self)
      )
    }
    return report
  }

  /// The months before the audited one that were judged, and whose rows have changed since their last run, or that were
  /// not over then: deadlines pass though no row changes.
  func changedMonths(before request: AuditRequest, _ store: Connection) async throws -> [AuditMonth] {
    var judged: [AuditMonth: Int64] = [:]
    var changed: Set<AuditMonth> = []
    var lastOfYear: [Int: AuditMonth] = [:]
    for row in try await store.query(Statements.named("judged_months"), [request.month.start]) {
      guard let month = AuditMonth(try row.get("month", as: String.self)) else { continue }
      judged[month] = try row.get("pull_id", as: Int64.self)
      if try row.get("is_last_of_year", as: Bool.self) { lastOfYear[month.year] = month }
      if try row.get("is_unfinished", as: Bool.self) { changed.insert(month) }
    }
    var wide = request
    wide.month = AuditMonth(year: request.month.year, month: 12)
    let rules = selection(wide).rules
    let seldom = try await judgedSeldom(rules, before: request, store)
    guard let oldest = (Array(judged.values) + seldom.values.flatMap(\.values)).min() else { return [] }
    let context = JudgingContext(month: request.month, today: request.month.end)
    var aside: [String: [(AuditMonth, Int64)]] = [:]
    for row in try await store.query(Statements.named("set_aside_changes"), [oldest]) {
      guard let month = AuditMonth(try row.get("month", as: String.self)) else { continue }
      aside[try row.get("dataset", as: String.self), default: []]
        .append((month, try row.get("pull_id", as: Int64.self)))
    }
    var asked: [String: [(AuditMonth, Int64)]] = [:]
    for rule in rules {
      let known = seldom[rule.rule.id] ?? judged
      var months = aside[rule.dataset.name] ?? []
      for statement in RuleChangesSQL(rule, context).statements(since: oldest) {
        if asked[statement.text] == nil { asked[statement.text] = try await ask(statement, store) }
        months += asked[statement.text] ?? []
      }
      for (month, pull) in months {
        for affected in Self.affected(by: month, rule, before: request.month, lastOfYear) {
          if let last = known[affected], pull > last { changed.insert(affected) }
        }
      }
    }
    let curable = rules.map(\.rule).filter(\.isCurable).map(\.id)
    for row in try await store.query(
      Statements.named("months_to_look_again"), [request.month.start, curable])
    {
      if let month = AuditMonth(try row.get("month", as: String.self)) { changed.insert(month) }
    }
    return changed.sorted()
  }

  /// The months in which rules that are off by default were judged, each with the pull that it is known up to.
  private func judgedSeldom(
    _ rules: [BoundRule], before request: AuditRequest, _ store: Connection
  ) async throws -> [String: [AuditMonth: Int64]] {
    let ids = rules.map(\.rule).filter { !$0.isEnabled }.map(\.id)
    guard !ids.isEmpty else { return [:] }
    var judged = Dictionary(ids.map { ($0, [AuditMonth: Int64]()) }) { first, _ in first }
    for row in try await store.query(Statements.named("judged_rules"), [request.month.start, ids]) {
      guard let month = AuditMonth(try row.get("month", as: String.self)) else { continue }
      judged[try row.get("rule_id", as: String.self)]?[month] = try row.get("pull_id", as: Int64.self)
    }
    return judged
  }

  private func ask(_ statement: SQLText, _ store: Connection) async throws -> [(AuditMonth, Int64)] {
    try await store.query(Statement(name: "changed months", text: statement.text)).compactMap { row in
      guard let month = AuditMonth(try row.get("month", as: String.self)) else { return nil }
      return (month, try row.get("pull", as: Int64.self))
    }
  }

  /// The months whose run answers for a row of the given month: for a rule of the year, that year's last run, unless
  /// the audited month answers for the year itself.
  private static func affected(
    by month: AuditMonth, _ rule: BoundRule, before audited: AuditMonth, _ lastOfYear: [Int: AuditMonth]
  ) -> [AuditMonth] {
    let years = rule.comparesWithPriorYear ? [0, 1] : [0]
    switch rule.rule.period {
    case .month: return years.map { AuditMonth(year: month.year + $0, month: month.month) }
    case .yearToDate, .fiscalYear:
      return years.compactMap { shift in
        let year = month.year + shift
        return year < audited.year ? lastOfYear[year] : nil
      }
    case .all: return []
    }
  }
}
