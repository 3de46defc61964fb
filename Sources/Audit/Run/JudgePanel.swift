import Rulebook

/// Judges the passes of a month in sessions that see one snapshot. Which session judges a rule makes no difference.
struct JudgePanel {
  let sessions: [JudgeSession]
  let progress: @Sendable (AuditProgress) -> Void

  /// - Returns: the rules, those that erred with the server's complaint.
  func judge(_ rules: [JudgedRule], _ context: JudgingContext, coverage: LedgerCoverage) async throws
    -> [JudgedRule]
  {
    let judgeable = rules.filter { $0.lack == nil }.map(\.bound)
    let report = { @Sendable [progress] (done: Int) in
      progress(.judging(month: context.month, done: done, of: judgeable.count))
    }
    let queue = PassQueue(Self.passes(judgeable, context))
    // A session that fails ends the others.
    let errors = try await withThrowingTaskGroup(of: [String: JudgedRule.Failure].self) { group in
      for session in sessions {
        group.addTask {
          var errors: [String: JudgedRule.Failure] = [:]
          while let (pass, taken) = queue.next() {
            try Task.checkCancellation()
            report(taken)
            errors.merge(try await session.judge(pass, context, coverage)) { $1 }
          }
          return errors
        }
      }
      return try await group.reduce(into: [:]) { all, errors in all.merge(errors) { $1 } }
    }
    report(judgeable.count)
    return rules.map { rule in
      var judged = rule
      judged.error = errors[rule.bound.rule.id]
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
}
