import LibPQ
import Logging
import Rulebook
import Store

/// Judges passes in a judge's snapshot and carries what they answer to the recorder's tables.
struct JudgeSession: Sendable {
  let judge: Connection
  let recorder: Connection
  /// Shared by all sessions that hand over to the recorder.
  let turn: Turn

  static let columns = """
    line_kind, rule_id, agency_code, agencies, subject, amount, reason_zh, reason_en, evidence, verdict, units, \
    rows_judged, rows_missing
    """
  private static let recording = Statement(
    name: "judged_line", text: "copy pg_temp.judged_line (\(columns)) from stdin")

  /// Judges as the role that may only read, where there is one.
  func becomeJudge() async throws {
    // Findings are few where the planner expects many, so that it would sort whole tables to merge them.
    for setting in ["enable_mergejoin = off", "work_mem = '128MB'"] {
      try await judge.execute(Statement("set local \(setting)"))
    }
    guard let role = try await StoreRoles.granted(.judge, in: judge) else { return }
    let may = try await StoreRoles.mayTake(role, judge)
    if may { try await judge.execute(Statement("set local role \(Connection.quotedIdentifier(role))")) }
  }

  /// What the server said of rules that erred, by rule.
  func judge(
    _ pass: [BoundRule], _ context: JudgingContext, _ coverage: LedgerCoverage
  ) async throws -> [String: JudgedRule.Failure] {
    guard let failure = try await answer(pass, context, coverage) else { return [:] }
    if let rule = pass.first, pass.count == 1 { return [rule.rule.id: failure] }
    // A pass that errs is judged rule by rule: only the guilty one is an error.
    var errors: [String: JudgedRule.Failure] = [:]
    for rule in pass { errors[rule.rule.id] = try await answer([rule], context, coverage) }
    return errors
  }

  /// Nil, or what the server said.
  private func answer(
    _ rules: [BoundRule], _ context: JudgingContext, _ coverage: LedgerCoverage
  ) async throws -> JudgedRule.Failure? {
    let pass = JudgingPass(rules: rules, context: context) { coverage.history(of: $0, month: context.month) }
    let name = rules.map(\.rule.id).joined(separator: ", ")
    let statement = Statement(name: name, text: "copy (\(pass.statement.text)) to stdout")
    do {
      try await judge.savepoint { judge in
        _ = try await Connection.pipe(from: judge, statement, to: recorder, Self.recording, turn: turn)
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
