public import LibPQ
public import Rulebook
import Store

/// Judges a case again, on the ledger and the reference tables as they stood when its evidence was recorded, and holds
/// the answer against the record. Everything it writes is taken back.
public struct CaseRepetition: Sendable {
  public struct Difference: Sendable, Hashable {
    /// Such as `evidence.figures.allowed`.
    public let path: String
    public let recorded: String?
    public let repeated: String?
  }

  public struct Outcome: Sendable {
    /// The hash over all that the evidence says: as recorded, and as it came out again (nil: no such case any more).
    public let recordedHash: String
    public let repeatedHash: String?
    public let differences: [Difference]
    /// Reference tables that this login could not put back as they were.
    public let tablesOfToday: [String]

    public var isEqual: Bool { recordedHash == repeatedHash && differences.isEmpty }
  }

  let rule: BoundRule
  let context: JudgingContext
  let caseID: Int64
  let evidenceVersion: Int
  let runID: Int64

  /// - Parameter rule: the content that judged, whatever the rule files say today.
  public init(
    rule: BoundRule, context: JudgingContext, caseID: Int64, evidenceVersion: Int, runID: Int64
  ) {
    self.rule = rule
    self.context = context
    self.caseID = caseID
    self.evidenceVersion = evidenceVersion
    self.runID = runID
  }

  public func run(on store: Connection) async throws -> Outcome {
    var outcome: Outcome?
    do {
      try await store.transaction(.readWriteSnapshot) { store in
        let tablesOfToday = try await restoreTables(on: store)
        outcome = try await compare(try await judge(on: store), tablesOfToday, on: store)
        throw TakenBack()
      }
    } catch is TakenBack {}
    guard let outcome else { throw CancellationError() }
    return outcome
  }

  private struct TakenBack: Error {}

  /// Puts back the rows that differ from today's. Returns the tables where this login may not.
  private func restoreTables(on store: Connection) async throws -> [String] {
    var unrestored: [String] = []
    for row in try await store.query(Statements.named("run_tables"), [runID]) {
      let name = try row.get("name", as: String.self)
      let content = try row.get("content", as: String.self)
      let table = "rulebook.\(Connection.quotedIdentifier(name))"
      guard try await store.one("select to_regclass($1) is not null", [table]).first(as: Bool.self) else {
        unrestored.append(name)
        continue
      }
      let recorded = "jsonb_populate_recordset(null::\(table), $1::jsonb)"
      let isSame = try await store.one(
        Statement(
          """
          select not exists (table \(table) except all select * from \(recorded))
            and not exists (select * from \(recorded) except all table \(table))
          """), [content]
      ).first(as: Bool.self)
      if isSame { continue }
      do {
        try await store.savepoint { store in
          try await store.execute(Statement("delete from \(table)"))
          try await store.execute(Statement("insert into \(table) select * from \(recorded)"), [content])
        }
      } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
        unrestored.append(name)
      }
    }
    return unrestored
  }

  /// The way of a run: the query's findings become the case, by the same statements.
  private func judge(on store: Connection) async throws -> Row {
    try await store.run(script: Statements.named("create_judgement_tables"))
    let pass = JudgingPass(rules: [rule], context: context) { _ in .complete }
    try await store.execute("set local enable_mergejoin = off")
    try await store.execute(
      Statement(
        name: rule.rule.id,
        text: """
          insert into pg_temp.judged_line (\(JudgeSession.columns))
          select * from (\(pass.statement.text)) as judged (\(JudgeSession.columns))
          where line_kind = 'F'
            and subject = (select subject from review.case_file where case_id = $1::bigint)
          """), [caseID])
    var line: [[String?]] = [try JudgedRule(bound: rule, lack: nil, error: nil).line(month: context.month)]
    try await store.copyIn(Statement(name: "judged_rule", text: "copy pg_temp.judged_rule from stdin")) {
      line.popLast().map { CopyText.row($0) }
    }
    try await store.execute(Statements.named("hash_rule_contents"))
    try await store.execute(Statements.named("derive_cases"))
    return try await store.one(Statements.named("repeated_case"), [caseID, evidenceVersion])
  }

  private func compare(
    _ row: Row, _ tablesOfToday: [String], on store: Connection
  ) async throws -> Outcome {
    let repeatedHash = row["repeated_sha256"]
    var differences: [Difference] = []
    if repeatedHash != nil {
      let found = try await store.query(
        Statements.named("differing_evidence"), [row["recorded"], row["repeated"]])
      differences = try found.map {
        Difference(
          path: try $0.get("path", as: String.self), recorded: $0["recorded"], repeated: $0["repeated"])
      }
      if differences.isEmpty, try !row.get("is_same_evidence", as: Bool.self) {
        differences = [Difference(path: "evidence", recorded: row["recorded"], repeated: row["repeated"])]
      }
    }
    return Outcome(
      recordedHash: try row.get("recorded_sha256", as: String.self), repeatedHash: repeatedHash,
      differences: differences, tablesOfToday: tablesOfToday)
  }
}
