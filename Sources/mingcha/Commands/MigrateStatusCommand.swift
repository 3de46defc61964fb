import ArgumentParser
import LibPQ
import Store

/// Says where the store stands; changes nothing.
struct MigrateStatusCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "status", .migrateStatus,
      examples: [
        (.migrateStatus, "migrate status"), (.migrateExitCode, "migrate status --exit-code --quiet"),
      ])
  }

  @Flag(help: .said(.exitCode))
  var exitCode = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openStore()
    let status = try await Migrator(catalogue: invocation.catalogue, release: .shipped(invocation.catalogue))
      .status(of: store)
    await store.close()
    var table = Table(
      "migrations",
      [
        .init("name", .migration), .init("state", .state), .init("applied_at", .appliedAt),
        .init("applied_by", .appliedBy), .init("difference", .difference),
      ])
    for entry in status.migrations {
      switch entry.state {
      case .applied(let at, let by):
        table.add([.text(entry.name), .text("applied"), .text(at), .text(by), .nothing])
      case .pending:
        table.add([.text(entry.name), .text("pending"), .nothing, .nothing, .nothing], style: .yellow)
      case .changed(let difference, let by):
        table.add(
          [.text(entry.name), .text("changed"), .nothing, .text(by), .text(difference)], style: .red)
      case .unknown(let at, let by):
        table.add([.text(entry.name), .text("unknown"), .text(at), .text(by), .nothing], style: .red)
      }
    }
    var report = Report("migrate.status")
    report.isQuietable = true
    report.fact("current", .flag(status.isCurrent))
    report.fact("outdated_parts", .texts(status.outdatedParts))
    report.tables = [table]
    report.summary = [
      status.isCurrent
        ? Talk.storeIsCurrent.said
        : Talk.storeNotCurrent.said(["parts": String(status.outdatedParts.count)])
    ]
    invocation.console.write(report)
    return exitCode && !status.isCurrent ? .wrongUse : .done
  }
}
