import ArgumentParser
import LibPQ
import Store

/// Takes a role, or some agencies of a reviewer.
struct RolesRevokeCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "revoke", .revoke,
      examples: [
        (.exampleRevoke, "roles revoke wang reviewer"),
        (.exampleRevokeScope, "roles revoke wang reviewer --agencies 370102"),
      ])
  }

  @Argument(help: .said(.loginArgument))
  var login: String

  @Argument(help: .said(.roleArgument))
  var role: String

  @Option(help: .said(.revokedAgencies, value: "prefix,prefix"))
  var agencies: String?

  @Flag(name: .customLong("all-agencies"), help: .said(.allAgencies))
  var allAgencies = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if allAgencies, agencies != nil { throw ValidationError(RolePhrase.agenciesTwice.said) }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let prefixes = allAgencies ? [""] : AgencyList.prefixes(agencies)
    let store = try await invocation.openCurrentStore()
    let visible = try await RoleRefusal.told {
      try await store.one(
        "select review.revoke_role($1, $2, $3::text[]) as visible", [login, role, prefixes]
      )
      .get("visible", as: Int.self)
    }
    await store.close()
    var report = Report("roles.revoke")
    report.isQuietable = true
    report.fact("login", .text(login))
    report.fact("role", .text(role))
    report.fact("visible_agencies", .count(visible))
    let phrase: RolePhrase = prefixes.isEmpty ? .revoked : .revokedScope
    report.summary = [phrase.said(["login": login, "role": role, "count": String(visible)])]
    invocation.console.write(report)
    return .done
  }
}
