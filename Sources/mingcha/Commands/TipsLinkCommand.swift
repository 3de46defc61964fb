import ArgumentParser
import LibPQ
import ReportBox

/// Links a tip with a case.
struct TipsLinkCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "link", .link,
      examples: [(.exampleLink, "tips link 4 17"), (.exampleUnlink, "tips link 4 17 --remove")])
  }

  @Argument(help: .said(.tipArgument))
  var id: Int64

  @Argument(help: .said(.linkedCase))
  var caseID: Int64

  @Flag(name: .customLong("remove"), help: .said(.remove))
  var isRemoved = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let version = try await invocation.withBox(KeyRing([])) { box in
      try await box.store.one("select review.link_tip($1, $2, $3)", [id, caseID, !isRemoved])
        .first(as: Int.self)
    }
    invocation.tellAct(id, isRemoved ? "unlinked" : "linked", version: version, named: "tips.link")
    return .done
  }
}
