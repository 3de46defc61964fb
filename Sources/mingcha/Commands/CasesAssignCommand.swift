import ArgumentParser
import LibPQ

/// Gives a case to a login, or to nobody.
struct CasesAssignCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "assign", .assignVerb,
      examples: [
        (.exampleAssign, "cases assign 17 zhang_wei --note 请先核对公函"),
        (.exampleUnassign, "cases assign 17 --nobody"),
      ])
  }

  @Argument(help: .said(.caseID))
  var id: Int64

  @Argument(help: .said(.assigneeArgument, value: "login"))
  var assignee: String?

  @Flag(help: .said(.nobodyFlag))
  var nobody = false

  @Option(help: .said(.assignNoteOption))
  var note: String?

  @Option(name: .customLong("version"), help: .said(.readVersionOption, value: "number"))
  var version: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (assignee == nil) == nobody, assignee != "" else {
      throw ValidationError(CaseworkFault.ambiguousAssignee.said)
    }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let version = try await CaseDesk(store: store).assign(id, version: version, to: assignee, note: note)
    await store.close()
    var report = Report("cases.assign")
    report.isQuietable = true
    report.facts = [
      .init("case_id", .count(id)), .init("assignee", .text(optional: assignee)),
      .init("work_version", .count(version)),
    ]
    report.summary = [
      assignee.map {
        CaseworkPhrase.assigned.said(["id": String(id), "who": $0, "version": String(version)])
      } ?? CaseworkPhrase.unassigned.said(["id": String(id), "version": String(version)])
    ]
    invocation.console.write(report)
    return .done
  }
}
