import LibPQ
import Logging
import Rulebook
import Store

/// Judges the passes of a month in the judge's snapshot and carries what they answer to the recorder's tables.
struct JudgeSession {
  let judge: Connection
  let recorder: Connection
  let progress: @Sendable (AuditProgress) -> Void

  static let columns = """
    line_kind, rule_id, agency_code, agencies, subject, amount, reason_zh, reason_en, evidence, verdict, units, \
    rows_judged, rows_missing
    """
  private static let recording = Statement(
    name: "judged_line", text: "copy pg_temp.judged_line (\(columns)) from stdin")

  /// Judges as the role that may only read, where there is one.
  func becomeJudge() async throws {
    // Rules are many short queries; compiling them to machine code would cost more than running them.
    // Findings are few where the planner expects many, so that it would sort whole tables to merge them.
    for setting in ["jit = off", "enable_mergejoin = off", "work_mem = '128MB'"] {
      try await judge.execute(Statement("set local \(setting)"))
    }
    guard let role = try await StoreRoles.granted(.judge, in: judge) else { return }
    let may = try await StoreRoles.mayTake(role, judge)
    if may { try await judge.execute(Statement("set local role \(Connection.quotedIdentifier(role))")) }
  }

  /// - Returns: the rules, those that erred with the server's complaint.
  func judge(_ rules: [JudgedRule], _ context: JudgingContext, coverage: LedgerCoverage) async throws
    -> [JudgedRule]
  {
    let month = context.month
    let judgeable = rules.filter { $0.lack == nil }.map(\.bound)
    let passes = Self.passes(judgeable, context)
    var errors: [String: (String, String, String)] = [:]
    var done = 0
    for group in passes {
      try Task.checkCancellation()
      progress(.judging(month: month, done: done, of: judgeable.count))
      let failed = try await judge(group, context, coverage)
      if failed != nil, group.count > 1 {
        // A pass that errs is judged rule by rule: only the guilty one is an error.
        for rule in group {
          if let error = try await judge([rule], context, coverage) { errors[rule.rule.id] = error }
        }
      } else if let failed, let rule = group.first {
        errors[rule.rule.id] = failed
      }
      done += group.count
    }
    progress(.judging(month: month, done: done, of: judgeable.count))
    return rules.map { rule in
      var judged = rule
      if let error = errors[rule.bound.rule.id] {
        judged.error = (sqlState: error.0, statement: error.1, message: error.2)
      }
      return judged
    }
  }

  /// Rules over the same rows share a pass.
  static func passes(_ rules: [BoundRule], _ context: JudgingContext) -> [[BoundRule]] {
    var passes: [[BoundRule]] = []
    var positions: [String: Int] = [:]
    for rule in rules {
      if !rule.isGroupRule, let key = RowRuleSQL(rule, context).sharingKey {
        if let position = positions[key] {
          passes[position].append(rule)
          continue
        }
        positions[key] = passes.count
      }
      passes.append([rule])
    }
    return passes
  }

  /// Nil, or what the server said: SQLSTATE, statement, message.
  private func judge(
    _ rules: [BoundRule], _ context: JudgingContext, _ coverage: LedgerCoverage
  ) async throws -> (String, String, String)? {
    let pass = JudgingPass(rules: rules, context: context) { coverage.history(of: $0, month: context.month) }
    let name = rules.map(\.rule.id).joined(separator: ", ")
    let statement = Statement(name: name, text: "copy (\(pass.statement.text)) to stdout")
    do {
      try await judge.savepoint { judge in
        _ = try await Connection.pipe(from: judge, statement, to: recorder, Self.recording, onBytes: nil)
      }
      return nil
    } catch let error as DatabaseError where error.statementName == name && !error.endsTheRun {
      return (error.sqlState.description, pass.statement.text, pass.explanation(of: error))
    }
  }
}

extension DatabaseError {
  /// Whether the server, not the rule, is in trouble.
  var endsTheRun: Bool {
    ["53", "57", "58", "XX", "08"].contains(sqlState.classCode) && sqlState != .queryCanceled
  }
}

extension JudgingPass {
  /// The server's message, and where in the rule file it points.
  func explanation(of error: DatabaseError) -> String {
    let lead = "copy (".count
    let place = error.position.flatMap { statement.place(ofCharacter: $0 - lead) }
    return [place.map { "\($0)" }, error.message].compactMap { $0 }.joined(separator: ": ")
  }
}
