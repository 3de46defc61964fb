import ArgumentParser
import LibPQ
import Rulebook

/// Holds the rules against a source: which can run, and what the others lack.
struct RulesCoverageCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "coverage", .rulesCoverage,
      examples: [
        (.rulesCoverage, "rules coverage --source service=finance"),
        (.rulesCoverageJSON, "rules coverage --source-schema mingcha --format json"),
      ])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let console = invocation.console
    let book = try invocation.rulebook()
    let source = try await invocation.openSource()
    let coverage = try await source.transaction(.readOnlySnapshot) { source in
      try await SourceCoverage.read(
        source, schema: common.sourceSchema, rules: book.rules, catalogue: book.catalogue,
        tell: { console.progress(Talk.counting.said(["dataset": $0])) })
    }
    await source.close()

    var rules = Table("rules", [.init("id", .rule), .init("can_run", .canRun), .init("lacks", .lacks)])
    var runnable = 0
    for rule in book.rules {
      let lacks = coverage.lacks(of: rule)
      if lacks.isEmpty { runnable += 1 }
      rules.add(
        [.text(rule.rule.id), .flag(lacks.isEmpty), .texts(lacks)], style: lacks.isEmpty ? nil : .yellow)
    }
    var report = Report("rules.coverage")
    report.fact("rules_total", .count(book.rules.count))
    report.fact("rules_runnable", .count(runnable))
    report.tables = [rules, columnTable(coverage)]
    report.summary = [
      Talk.coverage.said(["runnable": String(runnable), "count": String(book.rules.count)])
    ]
    console.write(report)
    return .done
  }

  private func columnTable(_ coverage: SourceCoverage) -> Table {
    var table = Table(
      "columns",
      [
        .init("dataset", .dataset), .init("column", .column), .init("rules", .rules, isNumber: true),
        .init("rows", .rows, isNumber: true), .init("filled", .filled, isNumber: true),
        .init("filled_percent", .share, isNumber: true),
      ])
    for fill in coverage.fills {
      let share = fill.rows == 0 ? Value.nothing : .count(fill.filled * 100 / fill.rows)
      table.add(
        [
          .text(fill.dataset), .text(fill.column), .count(fill.rules), .count(fill.rows), .count(fill.filled),
          share,
        ], style: fill.filled < fill.rows ? .dim : nil)
    }
    return table
  }
}
