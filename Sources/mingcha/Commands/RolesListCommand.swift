import ArgumentParser
import LibPQ
import Store

/// Lists who has which role and sees which agencies.
struct RolesListCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "list", .list,
      examples: [(.exampleList, "roles list"), (.exampleJSON, "roles list --format json")])
  }

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let rows = try await store.query(Statements.named("role_list"))
    await store.close()
    var table = Table(
      "roles",
      [
        .init("login", said: RolePhrase.login), .init("role", said: RolePhrase.role),
        .init("scope", said: RolePhrase.scope),
        .init("visible_agencies", said: RolePhrase.visible, isNumber: true),
        .init("granted_by", said: RolePhrase.grantedBy),
        .init("granted_at", said: RolePhrase.grantedAt),
      ])
    for row in rows {
      let scope = row["agency_prefix"].map { $0.isEmpty ? RolePhrase.allCodes.said : $0 }
      table.add([
        .text(row["login"] ?? ""), .text(row["role"] ?? ""), .text(optional: scope),
        row["visible"].map { .number($0) } ?? .nothing, .text(optional: row["granted_by"]),
        .text(optional: row["granted_at"]),
      ])
    }
    var report = Report("roles.list")
    report.tables = rows.isEmpty ? [] : [table]
    if rows.isEmpty { report.summary = [RolePhrase.noneGranted.said] }
    invocation.console.write(report)
    return .done
  }
}
