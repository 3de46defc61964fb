import LibPQ
import Store

/// A person's act on one case, and how the case stands after it.
struct CaseAct {
  let id: Int64
  /// The version that the person read; nil: as it is now.
  let version: Int?

  /// - Parameter call: the function with `$1` case and `$2` version, and its further arguments from `$3` on.
  func carryOut(
    _ name: String, _ call: String, _ arguments: [SQLValue?], _ invocation: Invocation
  ) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    guard let known = try await store.query(Statements.named("case_standing"), [id]).first else {
      throw UsageFault(Fault.unknownCase.said(["id": String(id)]), hint: Fault.unknownCaseHint.said)
    }
    let given = try version ?? known.get("work_version", as: Int.self)
    _ = try await store.query(Statement("select review.\(call)"), [id, given] + arguments)
    let after = try await store.one(Statements.named("case_standing"), [id])
    await store.close()
    var report = Report(name)
    report.isQuietable = true
    report.facts = [.init("case_id", .count(id))]
    report.facts += after.columnNames.map { .init($0, .text(optional: after[$0])) }
    let due = after["due_on"] ?? Self.lackingDue(after["due_note"])
    report.summary = [
      LifecyclePhrase.caseNow.said([
        "id": String(id), "state": CodeWord.said(after["state"] ?? ""),
        "version": after["work_version"] ?? "", "due": due,
      ])
    ]
    invocation.console.write(report)
    return .done
  }

  private static func lackingDue(_ note: String?) -> String {
    switch note {
    case "holiday year missing": LifecyclePhrase.noHolidays.said
    case "no deadline": LifecyclePhrase.noDeadline.said
    default: LifecyclePhrase.noDue.said
    }
  }
}
