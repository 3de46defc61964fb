import ArgumentParser
import LibPQ

/// Moves a case to another state, or many by a file: all of them or none.
struct CasesDecideCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "decide", .decideVerb,
      examples: [
        (.exampleConfirm, "cases decide 17 confirmed --reason 公函与签单不符 --version 1"),
        (.exampleBulk, "cases decide --csv decisions.csv"),
      ])
  }

  /// To where people move cases.
  static let states = ["open", "reviewing", "confirmed", "rectifying", "rectified", "dismissed"]

  @Argument(help: .said(.optionalCase))
  var id: Int64?

  @Argument(
    help: ArgumentHelp(CaseworkPhrase.stateArgument, codes: states, value: "state"), completion: .list(states)
  )
  var state: String?

  @Option(help: .said(.decisionReasonOption))
  var reason: String?

  @Option(name: .customLong("version"), help: .said(.readVersionOption, value: "number"))
  var version: Int?

  @Option(name: .customLong("csv"), help: .said(.csvOption, value: "file"), completion: .file())
  var file: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isSingle = id != nil && state != nil && file == nil
    let isBulk = id == nil && state == nil && file != nil && reason == nil && version == nil
    guard isSingle || isBulk else { throw ValidationError(CaseworkFault.ambiguousDecision.said) }
    if let state, !Self.states.contains(state) {
      throw ValidationError(
        Fault.unknownStatus.said(["status": state, "known": Self.states.joined(separator: ", ")]))
    }
  }

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    if let file {
      let decisions = try DecisionFile(path: file)
      return try await decide(decisions, invocation)
    }
    guard let id, let state else { return .wrongUse }
    let store = try await invocation.openCurrentStore()
    let desk = CaseDesk(store: store)
    let before = try await desk.state(of: id) ?? ""
    let version = try await desk.decide(id, version: version, state: state, reason: reason)
    await store.close()
    var report = Report("cases.decide")
    report.isQuietable = true
    report.facts = [
      .init("case_id", .count(id)), .init("from_state", .text(before)), .init("to_state", .text(state)),
      .init("work_version", .count(version)),
    ]
    report.summary = [said(id, from: before, to: state, version)]
    invocation.console.write(report)
    return .done
  }

  private func decide(_ file: DecisionFile, _ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let made = try await file.carryOut(on: store)
    await store.close()
    var table = Table(
      "cases",
      [
        .init("case_id", .caseID, isNumber: true), .init("from_state", .fromState),
        .init("to_state", .toState),
        .init("work_version", said: CaseworkPhrase.versionHeading, isNumber: true),
      ])
    for decision in made {
      table.add([
        .count(decision.id), .text(decision.from), .text(decision.to), .count(decision.version),
      ])
    }
    var report = Report("cases.decide")
    report.isQuietable = true
    report.fact("count", .count(made.count))
    report.tables = [table]
    report.summary = [CaseworkPhrase.decidedAll.said(["count": String(made.count)])]
    invocation.console.write(report)
    return .done
  }

  private func said(_ id: Int64, from: String, to: String, _ version: Int) -> String {
    CaseworkPhrase.decided.said([
      "id": String(id), "from": CodeWord.said(from), "to": CodeWord.said(to), "version": String(version),
    ])
  }
}
