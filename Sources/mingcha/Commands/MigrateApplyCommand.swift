import ArgumentParser
import LibPQ
import Store

/// Brings the store to what this program needs.
struct MigrateApplyCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "apply", .migrateApply,
      examples: [
        (.migrate, "migrate --store service=mingcha"),
        (.migrateZone, "migrate --timezone Asia/Urumqi"),
      ])
  }

  @Option(help: .said(.timezone))
  var timezone = StoreSettings.defaultTimeZone

  @Flag(help: .said(.print))
  var print = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let migrator = Migrator(catalogue: invocation.catalogue)
    if print {
      invocation.console.write(try migrator.script(timeZone: timezone))
      return .done
    }
    let store = try await invocation.openStore()
    let outcome = try await migrator.migrate(store, timeZone: timezone)
    let zone = try await StoreSettings.timeZone(of: store)
    await store.close()

    var report = Report("migrate")
    report.isQuietable = true
    report.fact("applied", .texts(outcome.applied))
    report.fact("renewed", .texts(outcome.renewed))
    report.fact("timezone", .text(zone))
    report.lead = outcome.applied.map { "+ \($0)" }
    let phrase: Talk = outcome.changedNothing ? .storeCurrent : .storeMigrated
    report.summary = [
      phrase.said([
        "applied": String(outcome.applied.count), "renewed": String(outcome.renewed.count), "zone": zone,
      ])
    ]
    invocation.console.write(report)
    return .done
  }
}
