import ArgumentParser
import LibPQ
import Store

/// Gives a login a role and, where it is a reviewer's, agencies.
struct RolesGrantCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "grant", .grant,
      examples: [
        (.exampleGrant, "roles grant wang reviewer --agencies 3701,370102"),
        (.exampleAll, "roles grant 'li@jw' reviewer --all-agencies"),
        (.exampleAuditor, "roles grant audit_job auditor"),
      ])
  }

  @Argument(help: .said(.loginArgument))
  var login: String

  @Argument(help: .said(.roleArgument))
  var role: String

  @Option(help: .said(.agencies, value: "prefix,prefix"))
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
      try await store.one("select review.grant_role($1, $2, $3::text[]) as visible", [login, role, prefixes])
        .get("visible", as: Int.self)
    }
    await store.close()
    var report = Report("roles.grant")
    report.isQuietable = true
    report.fact("login", .text(login))
    report.fact("role", .text(role))
    report.fact("visible_agencies", .count(visible))
    let phrase: RolePhrase = role == StoreRole.reviewer.rawValue ? .grantedReviewer : .granted
    report.summary = [phrase.said(["login": login, "role": role, "count": String(visible)])]
    invocation.console.write(report)
    return .done
  }
}
