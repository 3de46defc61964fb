import Catalogue
import Rulebook

/// What the mutants of some rules came to, held against the list of those that nothing can notice.
struct MutationVerdict {
  private let trials: [MutationTrial]
  private let unnoticed: [(trial: MutationTrial, mutant: RuleMutant)]
  private let equivalent: Int
  /// Entries of the list whose mutant is gone or noticed.
  private let stale: [EquivalentMutant]

  init(trials: [MutationTrial], equivalents: [EquivalentMutant]) {
    self.trials = trials
    let survivors = trials.flatMap { trial in trial.survivors.map { (trial, $0) } }
    let known = Set(equivalents.map { [$0.rule.text, $0.mutant.text] })
    unnoticed = survivors.filter { !known.contains([$0.0.rule.rule.id, $0.1.text]) }
    equivalent = survivors.count - unnoticed.count
    let alive = Set(survivors.map { [$0.0.rule.rule.id, $0.1.text] })
    let tried = Set(trials.map(\.rule.rule.id))
    stale = equivalents.filter {
      tried.contains($0.rule.text) && !alive.contains([$0.rule.text, $0.mutant.text])
    }
  }

  var isPassed: Bool { unnoticed.isEmpty && stale.isEmpty }

  var report: Report {
    let mutants = trials.reduce(0) { $0 + $1.mutants }
    let noticed = mutants - unnoticed.count - equivalent
    var report = Report("rules.mutants")
    report.isQuietable = isPassed
    report.fact("rules", .count(trials.count))
    report.fact("mutants", .count(mutants))
    report.fact("noticed", .count(noticed))
    report.fact("equivalent", .count(equivalent))
    report.fact("unnoticed", .count(unnoticed.count))
    report.fact("stale", .count(stale.count))
    report.lead =
      unnoticed.flatMap { trial, mutant in
        ["✗ \(trial.rule.rule.id): \(mutant.text)", "    \(mutant.place): \(Talk.mutantSurvives.said)"]
      }
      + stale.flatMap { entry in
        ["✗ \(entry.rule): \(entry.mutant)", "    \(entry.mutant.place): \(Talk.staleEquivalent.said)"]
      }
    report.tables = [table]
    let phrase: Talk = isPassed ? .mutantsNoticed : .mutantsSurvived
    report.summary = [
      phrase.said([
        "rules": String(trials.count), "mutants": String(mutants), "noticed": String(noticed),
        "equivalent": String(equivalent), "survivors": String(unnoticed.count), "stale": String(stale.count),
      ])
    ]
    return report
  }

  private var table: Table {
    var table = Table(
      "survivors", audience: .programs,
      [
        .init("rule_id", .rule), .init("mutant", .mutant), .init("file", .file),
        .init("line", .line, isNumber: true), .init("column", .column, isNumber: true),
      ])
    for (trial, mutant) in unnoticed {
      table.add([
        .text(trial.rule.rule.id), .text(mutant.text), .text(mutant.place.file), .count(mutant.place.line),
        .count(mutant.place.column),
      ])
    }
    return table
  }
}
