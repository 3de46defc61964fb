import ArgumentParser
import Catalogue
import LibPQ
import Rulebook

/// Reports every fault of every rule file at once.
struct RulesCheckCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "check", .rulesCheck,
      examples: [
        (.rulesCheck, "rules check --rules ./rules"), (.rulesCheckPrepare, "rules check --prepare"),
      ])
  }

  @Flag(help: .said(.prepare))
  var prepare = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = BoundRulebook(invocation.rulebookPlace, invocation.catalogue)
    var diagnostics = book.diagnostics
    let isPrepared = prepare || common.store != nil
    if isPrepared { diagnostics = (diagnostics + (try await preparing(book, invocation.console))).sorted() }
    let errors = diagnostics.count { $0.severity == .error }
    invocation.console.report(diagnostics)

    var report = Report("rules.check")
    report.isQuietable = true
    report.fact("place", .text(book.place.described))
    report.fact("rules", .count(book.rulebook.rules.count))
    report.fact("tables", .count(book.rulebook.tables.count))
    report.fact("tests", .count(book.rulebook.tests.count))
    report.fact("prepared", .flag(isPrepared))
    report.fact("errors", .count(errors))
    report.tables = [table(of: diagnostics)]
    let phrase: Talk = errors > 0 ? .rulesFaulty : isPrepared ? .rulesPrepared : .rulesSound
    report.summary = [
      phrase.said([
        "rules": String(book.rulebook.rules.count), "tables": String(book.rulebook.tables.count),
        "tests": String(book.rulebook.tests.count), "errors": String(errors),
        "warnings": String(diagnostics.count - errors), "place": book.place.described,
      ])
    ]
    invocation.console.write(report)
    return errors == 0 ? .done : .wrongUse
  }

  private func preparing(_ book: BoundRulebook, _ console: Console) async throws -> [Diagnostic] {
    console.progress(Talk.startingServer.said)
    let bench = try await RuleWorkbench.open(book, store: prepare ? nil : common.store)
    let connection = try await bench.connect()
    let found = try await RulePreparation(book: book, connection: connection)
      .diagnostics { console.progress($0.rule.id) }
    await connection.close()
    await bench.close()
    return found
  }

  private func table(of diagnostics: [Diagnostic]) -> Table {
    var table = Table(
      "diagnostics", audience: .programs,
      [
        .init("file", .file), .init("line", .line, isNumber: true), .init("column", .column, isNumber: true),
        .init("severity", .severity), .init("message", .message), .init("hint", .hint),
      ])
    for diagnostic in diagnostics {
      table.add([
        .text(diagnostic.place.file), .count(diagnostic.place.line), .count(diagnostic.place.column),
        .text(diagnostic.severity.rawValue), .text(diagnostic.message), .text(optional: diagnostic.hint),
      ])
    }
    return table
  }
}
