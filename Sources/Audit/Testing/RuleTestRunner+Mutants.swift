import LibPQ
public import Rulebook

extension RuleTestRunner {
  /// The mutants that pass every test; each is tried only until a test notices it.
  public func survivors<Mutant>(
    of mutants: [(mutant: Mutant, bound: BoundRule)], tests: [RuleTest]
  ) async throws -> [Mutant] {
    // What runs into the limit is noticed.
    try await connection.execute("set statement_timeout = '20s'")
    var alive = mutants
    for test in tests where !alive.isEmpty {
      var passed: Set<Int> = []
      try await run(test, of: alive.map(\.bound)) { index, outcome in
        if outcome.isPassed { passed.insert(index) }
      }
      alive = alive.indices.filter(passed.contains).map { alive[$0] }
    }
    return alive.map(\.mutant)
  }
}
