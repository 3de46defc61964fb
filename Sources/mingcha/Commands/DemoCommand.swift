import ArgumentParser
import Audit
import LibPQ
import LocalServer
import Rulebook
import Store

/// A private PostgreSQL, a generated county, a year of audits: the first thing anyone runs.
struct DemoCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "demo", .demo,
      examples: [(.demo, "demo"), (.demoStop, "demo --stop")])
  }

  @Option(help: .said(.seed))
  var seed = 1

  @Option(help: .said(.demoFolder), completion: .directory)
  var folder = ".mingcha"

  @Flag(help: .said(.stop))
  var stop = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let folder = DemoFolder(path: folder)
    if stop { return try await end(folder, invocation.console) }
    let book = try invocation.rulebook()
    try folder.claim()
    if try await folder.removeServer() { invocation.console.note(Talk.demoReplaced.said) }
    do {
      return try await run(in: folder, book, invocation.console)
    } catch {
      // Whatever went wrong, Ctrl-C included, nothing is left behind.
      let cleaning = Task { try? await folder.removeServer() }
      _ = await cleaning.value
      folder.remove()
      throw error
    }
  }

  private func run(
    in folder: DemoFolder, _ book: BoundRulebook, _ console: Console
  ) async throws -> ExitStatus {
    let clock = ContinuousClock()
    let began = clock.now
    console.progress(Talk.startingServer.said)
    let server = try await folder.startServer(settings: ["shared_buffers": "256MB", "max_wal_size": "4GB"])
    let demo = DemoAudit(
      county: DemoCounty(seed: seed), server: server, book: book, console: console)
    let size = try await demo.generate()
    let months = try await demo.audit()
    let comparison = try await demo.compare()
    let fourEyes = try await DemoFourEyes(server: server).lines()
    let seconds = (clock.now - began).components.seconds

    let isComplete = months.allSatisfy(\.isComplete)
    let cases = months.reduce(0) { $0 + $1.newCases }
    var report = Report("demo")
    report.fact("seed", .count(seed))
    report.fact("agencies", .number(size["agencies"] ?? "0"))
    report.fact("payments", .number(size["payments"] ?? "0"))
    report.fact("tenders", .number(size["tenders"] ?? "0"))
    report.fact("cases", .count(cases))
    report.fact("as_planted", .flag(comparison.isRight))
    report.fact("socket", .text(server.folder))
    report.fact("conninfo", .text("host=\(server.folder) dbname=\(DemoAudit.database) user=postgres"))
    report.lead = [
      Talk.demoCounty.said([
        "agencies": size["agencies"] ?? "", "payments": size["payments"] ?? "",
        "tenders": size["tenders"] ?? "",
        "rules": String(months.map(\.answers.count).max() ?? 0), "seed": String(seed),
      ])
    ]
    report.tables = [comparison.table]
    report.summary =
      [
        comparison.summary, "",
      ] + fourEyes + [
        "",
        Talk.demoSocket.said(["path": server.folder]),
        "psql 'host=\(server.folder) dbname=\(DemoAudit.database) user=postgres'",
      ]
    console.write(report)
    console.note(Talk.demoTook.said(["seconds": String(seconds)]))
    for month in months {
      for lack in month.lacks { console.warn("\(month.month): \(RunLack(stored: lack).text.said)") }
    }
    return comparison.isRight && isComplete ? .done : .incomplete
  }

  private func end(_ folder: DemoFolder, _ console: Console) async throws -> ExitStatus {
    guard folder.exists else {
      console.note(Talk.demoNone.said(["path": folder.path]))
      return .done
    }
    try folder.claim()
    try await folder.removeServer()
    folder.remove()
    console.note(Talk.demoRemoved.said(["path": folder.path]))
    return .done
  }
}
