import ArgumentParser
import LibPQ

/// Shows one case with its history.
struct CasesShowCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "show", .casesShow,
      examples: [(.casesShow, "cases show 17"), (.casesShowJSON, "cases show 17 --format json")])
  }

  @Argument(help: .said(.caseID))
  var id: Int64

  @Flag(help: .said(.personalFlag))
  var personal = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let file = try await CaseFile.read(id, from: store)
    let tips = try await TipsOnCase.read(id, from: store)
    let hidden = personal ? nil : try await HiddenPerson(of: file, invocation.catalogue, from: store)
    await store.close()
    let shown = hidden?.shown ?? file
    var report = Report("cases.show")
    report.facts = shown.facts + tips.facts
    report.lead = shown.headLines + shown.workLines + tips.lines
    report.tables = [shown.eventTable]
    invocation.console.write(report, hiding: hidden)
    return .done
  }
}

extension CaseFile {
  var facts: [Value.Field] {
    let plain = [
      "fingerprint", "rule_id", "rule_version", "agency_code", "period", "severity", "kind", "status",
      "amount",
      "reason_zh", "reason_en", "first_flagged_run", "last_flagged_run", "first_at", "last_at", "due_on",
      "gone_because", "assignee", "state_since", "explanation",
    ]
    return [
      .init("case_id", .count(id)), .init("work_version", .number(text("work_version"))),
      .init("backlog", .flag(row["is_backlog"] == "t")), .init("subject", .text(text("subject_text"))),
    ]
      + plain.map { .init($0, .text(optional: row[$0])) }
      + [
        .init("figures", .object(figures)),
        .init(
          "records",
          .list(
            records.map {
              .object([
                .init("dataset", .text($0.dataset)), .init("key", .text($0.key)),
                .init("version", .count($0.version)),
              ])
            })),
        .init("record_count", .count(recordCount)), .init("record_sum", .text(optional: recordSum)),
        .init("record_sha256", .text(optional: recordHash)),
      ] + approvalFacts
  }

  private var shownStatus: String {
    let status = CodeWord.said(text("status"))
    return row["is_backlog"] == "t" ? CaseworkPhrase.backlogMark.said(["status": status]) : status
  }

  var headLines: [String] {
    var lines = [
      Talk.caseHead.said(["id": String(id), "rule": text("rule_id"), "status": shownStatus]), reason, "",
    ]
    func add(_ heading: Heading, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(heading.said): \(value)") }
    }
    add(.agency, row["agency_code"])
    add(.period, row["period"])
    add(.subject, row["subject_text"])
    add(.severity, row["severity"].map(CodeWord.said))
    add(.kind, row["kind"].map(CodeWord.said))
    add(.amount, row["amount"])
    add(.firstFlagged, row["first_at"].map { "\($0) (\(Heading.run.said) \(text("first_flagged_run")))" })
    add(.lastFlagged, row["last_at"].map { "\($0) (\(Heading.run.said) \(text("last_flagged_run")))" })
    add(.due, row["due_on"])
    add(.goneBecause, row["gone_because"].map(CodeWord.said))
    lines += approvalLines
    return lines.map(TerminalText.harmless)
  }

  /// Who has it, and by which version an act says what it was decided on.
  var workLines: [String] {
    var lines: [String] = []
    func add(_ heading: CaseworkPhrase, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(heading.said): \(TerminalText.harmless(value))") }
    }
    add(.stateSinceHeading, row["state_since"])
    add(.assigneeHeading, row["assignee"])
    add(.explainedByHeading, row["exception_id"].map { "\($0) \(text("explanation"))" })
    add(.versionHeading, row["work_version"])
    return lines
  }

  var eventTable: Table {
    var table = Table(
      "events",
      [
        .init("at", .at), .init("actor", .actor), .init("action", .action), .init("from_state", .fromState),
        .init("to_state", .toState), .init("reason", .reason, audience: .programs),
        .init("reason", .reason, audience: .people), .init("run_id", .run, isNumber: true),
      ])
    for event in events {
      // A run gives its reason by a code, a person in his own words.
      let reason = event["run_id"] == nil ? event["reason"] : event["reason"].map(CodeWord.said)
      table.add(
        ["at", "actor", "action", "from_state", "to_state", "reason"].map { .text(optional: event[$0]) }
          + [.text(optional: reason), .text(optional: event["run_id"])])
    }
    return table
  }
}
