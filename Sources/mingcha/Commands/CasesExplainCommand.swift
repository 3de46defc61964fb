import ArgumentParser
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
      ])
  }

  @Argument(help: .said(.caseID))
  var id: Int64

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let zone = try await StoreSettings.timeZone(of: store)
    let file = try await CaseFile.read(id, from: store)
    let stored = StoredRule(
      id: file.text("rule_id"), content: file.text("rule_content"), catalogue: invocation.catalogue)
    var report = Report("cases.explain")
    report.facts = file.facts
    report.lead = file.headLines
    if let rule = stored?.bound {
      try await explain(file, by: rule, zone: zone, store, &report)
    } else {
      report.lead.append(Talk.ruleUnreadable.said)
    }
    await store.close()
    invocation.console.write(report)
    return .done
  }

  private func explain(
    _ file: CaseFile, by rule: BoundRule, zone: String, _ store: Connection, _ report: inout Report
  ) async throws {
    let proof = try await CaseProof(file: file, rule: rule).followingSuccession(on: store)
    let day = try await proof.day(from: store) ?? file.text("last_day")
    let inForce = rule.rule.basis.filter { $0.isInForce(on: day) }
    let basis = inForce.isEmpty ? rule.rule.basis : inForce
    report.fact("day", .text(day))
    report.fact("basis", .list(basis.map(\.value)))
    report.lead += ["", Talk.lawOn.said(["day": day])] + basis.map { "  \($0.described)" }
    if let flag = rule.rule.flag { report.lead += ["", Talk.condition.said, "  \(flag.text)"] }
    report.lead += ["", Talk.figures.said] + figureLines(file.figures)
    report.lead += [
      "", Talk.records.said(["count": String(file.recordCount), "sum": file.recordSum ?? "—"]),
    ]
    report.lead += try await recordLines(file, store)
    report.lead += [
      "", "\(Heading.whatToCheck.said): \(rule.rule.check.said)",
      "\(Heading.falsePositives.said): \(rule.rule.falsePositives.said)",
    ]
    if let query = proof.query {
      let pasted = "set timezone = \(Connection.quotedLiteral(zone));\n\(query)"
      report.fact("query", .text(pasted))
      report.lead += ["", Talk.query.said(["hash": file.recordHash ?? ""]), "", pasted]
    }
  }

  private func figureLines(_ figures: [Value.Field]) -> [String] {
    figures.map { "  \($0.name) = \($0.value == .nothing ? "null" : $0.value.plain)" }
  }

  /// The columns that say something, a record a line.
  private func recordLines(_ file: CaseFile, _ store: Connection) async throws -> [String] {
    let shown = 10
    let own = ["version", "pull_from", "pull_until", "pulled_from", "pulled_until"]
    var lines: [String] = []
    for dataset in Set(file.records.map(\.dataset)).sorted() {
      let rows = try await file.contents(of: dataset, from: store)
      for row in rows.prefix(shown) {
        let cells = zip(row.columnNames, row.values).compactMap { name, value in
          own.contains(name) ? nil : value.map { "\(name)=\($0)" }
        }
        lines.append("  \(dataset): \(cells.joined(separator: ", "))")
      }
      if rows.count > shown {
        lines.append("  " + Talk.moreRecords.said(["count": String(rows.count - shown)]))
      }
    }
    return lines
  }
}
