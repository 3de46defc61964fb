import ArgumentParser
import Audit
import Rulebook

/// Runs the tests that stand beside the rules.
struct RulesTestCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "test", .rulesTest,
      examples: [
        (.rulesTestAll, "rules test"), (.rulesTestOne, "rules test reception-companion-limit -v"),
        (.rulesTestMutate, "rules test --mutate"),
      ])
  }

  @Argument(help: .said(.ruleArguments))
  var ids: [String] = []

  @Flag(help: .said(.mutate))
  var mutate = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    let book = try invocation.rulebook()
    let rules = ids.isEmpty ? book.rules : try book.rules(named: ids)
    guard !rules.isEmpty else { throw UsageFault(Fault.noRules.said(["place": book.place.described])) }
    console.progress(Talk.startingServer.said)
    let bench = try await RuleWorkbench.open(book, store: common.store)
    let trials = try await RuleTrial.of(rules, in: book, on: bench) { number in
      console.progress(Talk.testing.said(["done": String(number), "count": String(rules.count)]))
    }
    // A mutant can fail only what the rule itself passes.
    guard mutate, trials.allSatisfy(\.isPassed) else {
      await bench.close()
      console.write(report(on: trials))
      return trials.allSatisfy(\.isPassed) ? .done : .wrongUse
    }
    let mutations = try await MutationTrial.of(rules, in: book, on: bench) { done, survivors in
      console.progress(
        Talk.mutating.said([
          "done": String(done), "count": String(rules.count), "survivors": String(survivors),
        ]))
    }
    await bench.close()
    let verdict = MutationVerdict(trials: mutations, equivalents: book.rulebook.equivalents)
    console.write(verdict.report)
    return verdict.isPassed ? .done : .wrongUse
  }

  private func report(on trials: [RuleTrial]) -> Report {
    let outcomes = trials.flatMap(\.outcomes)
    let failed = outcomes.count { !$0.isPassed }
    let weak = trials.count { $0.weakness != nil }
    var report = Report("rules.test")
    report.isQuietable = trials.allSatisfy(\.isPassed)
    report.fact("rules", .count(trials.count))
    report.fact("tests", .count(outcomes.count))
    report.fact("failed", .count(failed))
    report.fact("weak", .count(weak))
    report.lead = trials.flatMap(lines)
    report.tables = [table(of: trials)]
    let phrase: Talk = failed + weak == 0 ? .testsPassed : .testsFailed
    report.summary = [
      phrase.said([
        "rules": String(trials.count), "tests": String(outcomes.count), "failed": String(failed),
        "weak": String(weak),
      ])
    ]
    return report
  }

  /// What failed, with the difference; under `-v` what passed, too.
  private func lines(of trial: RuleTrial) -> [String] {
    let id = trial.rule.rule.id
    var lines: [String] = []
    switch trial.weakness {
    case .noTest: lines.append("✗ \(id): \(Talk.noTest.said)")
    case .nothingStaysClear: lines.append("✗ \(id): \(Talk.nothingStaysClear.said)")
    case nil: break
    }
    for outcome in trial.outcomes {
      if !outcome.isPassed {
        lines.append("✗ \(id): \(outcome.test.name)  (\(outcome.test.place))")
        lines += outcome.difference.map { "    \($0)" }
      } else if common.verbose {
        lines.append("✓ \(id): \(outcome.test.name)")
      }
    }
    return lines
  }

  private func table(of trials: [RuleTrial]) -> Table {
    var table = Table(
      "tests", audience: .programs,
      [
        .init("rule_id", .rule), .init("test", .test), .init("passed", .passed),
        .init("difference", .difference),
      ])
    for trial in trials {
      for outcome in trial.outcomes {
        table.add([
          .text(trial.rule.rule.id), .text(outcome.test.name), .flag(outcome.isPassed),
          .texts(outcome.difference),
        ])
      }
      if let weakness = trial.weakness {
        let talk: Talk = weakness == .noTest ? .noTest : .nothingStaysClear
        table.add([.text(trial.rule.rule.id), .nothing, .flag(false), .texts([talk.said])])
      }
    }
    return table
  }
}
