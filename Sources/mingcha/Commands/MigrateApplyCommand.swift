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
        (.migrateRoles, "migrate --role reviewer=jw_reviewer admin=jw_admin"),
      ])
  }

  @Option(help: .said(.timezone))
  var timezone = StoreSettings.defaultTimeZone

  @Option(
    name: .customLong("role"), parsing: .upToNextOption,
    help: .said(.roleNames, value: "reviewer=jw_reviewer"))
  var roleNames: [RoleNameOption] = []

  @Flag(help: .said(.print))
  var print = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let migrator = Migrator(catalogue: invocation.catalogue, release: .shipped(invocation.catalogue))
    let roles = StoreRoles(
      Dictionary(roleNames.map { ($0.role, $0.name) }, uniquingKeysWith: { _, last in last }))
    if print {
      invocation.console.write(try migrator.script(timeZone: timezone, roles: roles))
      return .done
    }
    let store = try await invocation.openStore()
    let outcome = try await migrator.migrate(store, timeZone: timezone, roles: roles)
    let lacking = try await StoreRoles.lacking(in: store)
    let zone = try await StoreSettings.timeZone(of: store)
    await store.close()

    var report = Report("migrate")
    report.isQuietable = true
    report.fact("applied", .texts(outcome.applied))
    report.fact("renewed", .texts(outcome.renewed))
    report.fact("timezone", .text(zone))
    report.fact("lacking_roles", .texts(lacking.values.sorted()))
    report.lead = outcome.applied.map { "+ \($0)" }
    let phrase: Talk = outcome.changedNothing ? .storeCurrent : .storeMigrated
    report.summary = [
      phrase.said([
        "applied": String(outcome.applied.count), "renewed": String(outcome.renewed.count), "zone": zone,
      ])
    ]
    invocation.console.write(report)
    if !lacking.isEmpty {
      invocation.console.warn(
        RolePhrase.rolesLacking.said(["names": lacking.values.sorted().joined(separator: ", ")]))
    }
    return .done
  }
}
