import Audit
import LibPQ
import Rulebook
import Synchronization

/// Whether the tests of one rule notice its mutants.
struct MutationTrial: Sendable {
  let rule: BoundRule
  let mutants: Int
  let survivors: [RuleMutant]

  /// Tries all mutants of the rules, two sessions at a time. `tell` hears how many rules are done and what survived.
  static func of(
    _ rules: [BoundRule], in book: BoundRulebook, on bench: RuleWorkbench,
    tell: @escaping @Sendable (_ done: Int, _ survivors: Int) -> Void
  ) async throws -> [MutationTrial] {
    let queue = RuleQueue(rules)
    let mutation = RuleMutation(catalogue: book.catalogue)
    let unnoticed = Counter()
    return try await withThrowingTaskGroup(of: [MutationTrial].self) { group in
      for _ in 0..<2 {
        group.addTask {
          let connection = try await bench.connect()
          let runner = try await RuleTestRunner(connection: connection, catalogue: book.catalogue)
          var trials: [MutationTrial] = []
          while let (rule, number) = await queue.next() {
            try Task.checkCancellation()
            tell(number, unnoticed.value)
            let mutants = mutation.mutants(of: rule.rule)
            let tests = book.rulebook.tests(of: rule.rule.id)
            let survivors = try await runner.survivors(of: mutants, tests: tests)
            unnoticed.add(survivors.count)
            trials.append(MutationTrial(rule: rule, mutants: mutants.count, survivors: survivors))
          }
          await connection.close()
          return trials
        }
      }
      let trials = try await group.reduce(into: []) { $0 += $1 }
      return trials.sorted { $0.rule.rule.id < $1.rule.rule.id }
    }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add(_ number: Int) { count.withLock { $0 += number } }
  }
}
