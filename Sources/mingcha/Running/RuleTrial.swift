import Audit
import LibPQ
import Rulebook

/// What the tests of one rule came to.
struct RuleTrial: Sendable {
  enum Weakness: Sendable, Hashable {
    /// Nothing proves the rule.
    case noTest
    /// A rule that flags everything would pass.
    case nothingStaysClear
  }

  let rule: BoundRule
  let outcomes: [RuleTestOutcome]

  var weakness: Weakness? {
    if outcomes.isEmpty { return .noTest }
    // What failed says enough; its rows may be missing for the same reason.
    guard outcomes.allSatisfy(\.isPassed) else { return nil }
    return outcomes.contains(where: \.hasClear) ? nil : .nothingStaysClear
  }

  var isPassed: Bool { weakness == nil && outcomes.allSatisfy(\.isPassed) }

  /// Runs the tests of all the rules, two sessions at a time. `tell` hears how many rules are done.
  static func of(
    _ rules: [BoundRule], in book: BoundRulebook, on bench: RuleWorkbench,
    tell: @escaping @Sendable (Int) -> Void
  ) async throws -> [RuleTrial] {
    let queue = RuleQueue(rules)
    return try await withThrowingTaskGroup(of: [RuleTrial].self) { group in
      for _ in 0..<2 {
        group.addTask {
          let connection = try await bench.connect()
          let runner = try await RuleTestRunner(connection: connection, catalogue: book.catalogue)
          var trials: [RuleTrial] = []
          while let (rule, number) = await queue.next() {
            try Task.checkCancellation()
            tell(number)
            var outcomes: [RuleTestOutcome] = []
            for test in book.rulebook.tests(of: rule.rule.id) {
              outcomes.append(await runner.run(test, of: rule))
            }
            trials.append(RuleTrial(rule: rule, outcomes: outcomes))
          }
          await connection.close()
          return trials
        }
      }
      let trials = try await group.reduce(into: []) { $0 += $1 }
      return trials.sorted { $0.rule.rule.id < $1.rule.rule.id }
    }
  }
}
