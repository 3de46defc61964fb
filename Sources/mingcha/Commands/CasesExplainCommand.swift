import ArgumentParser
import Audit
import Catalogue
import LibPQ
import Rulebook
import Store

/// Says why a case was flagged: reason, article, figures, records, and the query that proves it.
struct CasesExplainCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "explain", .casesExplain,
      examples: [
        (.casesExplain, "cases explain 17"), (.casesExplainJSON, "cases explain 17 --format json"),
        (.casesRunAgain, "cases explain 17 --run-again"),
      ])
  }

  @Argument(help: .said(.caseID))
  var id: Int64

  @Flag(help: .said(.runAgainFlag))
  var runAgain = false

  @Flag(help: .said(.personalFlag))
  var personal = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let zone = try await StoreSettings.timeZone(of: store)
    let file = try await CaseFile.read(id, from: store)
    let stored = StoredRule(
      id: file.text("rule_id"), content: file.text("rule_content"), catalogue: invocation.catalogue)
    if runAgain {
      guard let rule = stored?.bound else { throw UsageFault(Talk.ruleUnreadable.said) }
      let hidden = personal ? nil : try await HiddenPerson(of: file, invocation.catalogue, from: store)
      let status = try await repeatCase(file, by: rule, on: store, invocation.console, hiding: hidden)
      await store.close()
      return status
    }
    let hidden = personal ? nil : try await HiddenPerson(of: file, invocation.catalogue, from: store)
    let shown = hidden?.shown ?? file
    var report = Report("cases.explain")
    report.facts = shown.facts
    report.lead = shown.headLines
    if let rule = stored?.bound {
      let explanation = CaseExplanation(file: file, rule: rule, zone: zone, hidden: hidden)
      try await explanation.tell(&report, from: store, invocation.catalogue)
    } else {
      report.lead.append(Talk.ruleUnreadable.said)
    }
    await store.close()
    invocation.console.write(report, hiding: hidden)
    return .done
  }

  private func repeatCase(
    _ file: CaseFile, by rule: BoundRule, on store: Connection, _ console: Console,
    hiding hidden: HiddenPerson?
  ) async throws -> ExitStatus {
    let proof = try await CaseProof(file: file, rule: rule).followingSuccession(on: store)
    let repeated: CaseRepetition.Outcome?
    do {
      repeated = try await proof.repeated(on: store)
    } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
      throw UsageFault(CaseworkFault.mayNotRepeat.said, hint: CaseworkFault.mayNotRepeatHint.said)
    }
    guard let outcome = repeated else { throw UsageFault(Talk.ruleUnreadable.said) }
    let run = file.text("run_id")
    var report = Report("cases.explain.run-again")
    report.facts = [
      .init("case_id", .count(id)), .init("run_id", .number(run)),
      .init("evidence_version", .number(file.text("evidence_version"))),
      .init("is_equal", .flag(outcome.isEqual)), .init("recorded_sha256", .text(outcome.recordedHash)),
      .init("repeated_sha256", .text(optional: outcome.repeatedHash)),
      .init("tables_of_today", .texts(outcome.tablesOfToday)),
    ]
    var table = Table(
      "differences",
      [
        .init("field", said: CaseworkPhrase.fieldHeading),
        .init("recorded", said: CaseworkPhrase.recordedHeading),
        .init("repeated", said: CaseworkPhrase.repeatedHeading),
      ])
    for difference in outcome.differences {
      table.add([
        .text(difference.path), .text(optional: difference.recorded), .text(optional: difference.repeated),
      ])
    }
    report.tables = [table]
    let hash = outcome.recordedHash
    if outcome.isEqual {
      report.summary = [CaseworkPhrase.repeatedEqual.said(["run": run, "hash": hash])]
    } else if let repeated = outcome.repeatedHash {
      let count = String(outcome.differences.count)
      report.summary = [
        CaseworkPhrase.repeatedDifferent.said([
          "run": run, "count": count, "recorded": hash, "repeated": repeated,
        ])
      ]
    } else {
      report.summary = [CaseworkPhrase.repeatedGone.said(["run": run, "recorded": hash])]
    }
    console.write(report, hiding: hidden)
    if !outcome.tablesOfToday.isEmpty {
      console.warn(
        CaseworkPhrase.tablesOfToday.said(["names": outcome.tablesOfToday.joined(separator: ", ")]))
    }
    return outcome.isEqual ? .done : .incomplete
  }
}
