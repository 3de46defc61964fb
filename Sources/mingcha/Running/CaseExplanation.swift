import Catalogue
import LibPQ
import Reports
import Rulebook

/// Everything that `cases explain` says besides the case's head: the law of the day, the condition with its figures,
/// the records, and the query that proves them.
struct CaseExplanation {
  let file: CaseFile
  let rule: BoundRule
  let zone: String
  /// What must not be shown; nil: everything may.
  let hidden: HiddenPerson?

  func tell(_ report: inout Report, from store: Connection, _ catalogue: Catalogue) async throws {
    let proof = try await CaseProof(file: file, rule: rule).followingSuccession(on: store)
    let day = try await proof.day(from: store) ?? file.text("last_day")
    let inForce = rule.rule.basis.filter { $0.isInForce(on: day) }
    let basis = inForce.isEmpty ? rule.rule.basis : inForce
    report.fact("day", .text(day))
    report.fact("basis", .list(basis.map(\.value)))
    report.lead += ["", Talk.lawOn.said(["day": day])] + basis.map { "  \($0.described)" }
    if let flag = rule.rule.flag { report.lead += ["", Talk.condition.said, "  \(flag.text)"] }
    report.lead += ["", Talk.figures.said] + figureLines
    report.lead += [
      "", Talk.records.said(["count": String(file.recordCount), "sum": file.recordSum ?? "—"]),
    ]
    report.lead += try await recordLines(store, catalogue)
    report.lead += [
      "", "\(Heading.whatToCheck.said): \(rule.rule.check.said)",
      "\(Heading.falsePositives.said): \(rule.rule.falsePositives.said)",
    ]
    let namesPerson = hidden.map { $0.shown.text("subject_text") != file.text("subject_text") } ?? false
    if let query = proof.query(namesSubject: !namesPerson) {
      let pasted = "set timezone = \(Connection.quotedLiteral(zone));\n\(query)"
      report.fact("query", .text(pasted))
      report.lead += ["", Talk.query.said(["hash": file.recordHash ?? ""]), "", pasted]
    }
  }

  private var figureLines: [String] {
    (hidden?.shown ?? file).figures.map {
      "  \($0.name) = \($0.value == .nothing ? "null" : TerminalText.harmless($0.value.plain))"
    }
  }

  /// The columns that say something, a record a line.
  private func recordLines(_ store: Connection, _ catalogue: Catalogue) async throws -> [String] {
    let shown = 10
    let own = ["version", "pull_from", "pull_until", "pulled_from", "pulled_until"]
    var lines: [String] = []
    for dataset in Set(file.records.map(\.dataset)).sorted() {
      let rows = try await file.contents(of: dataset, from: store)
      let personal = Set((catalogue.dataset(named: dataset)?.columns ?? []).filter(\.isPersonal).map(\.name))
      for row in rows.prefix(shown) {
        let cells = zip(row.columnNames, row.values).compactMap { name, value -> String? in
          guard !own.contains(name), let value else { return nil }
          let isHidden = hidden != nil && personal.contains(name)
          return "\(name)=\(TerminalText.harmless(isHidden ? PersonalMask.masked(value) : value))"
        }
        let version = row.has("version") ? "#\(row["version"] ?? "")" : ""
        lines.append("  \(dataset)\(version): \(cells.joined(separator: ", "))")
      }
      if rows.count > shown {
        lines.append("  " + Talk.moreRecords.said(["count": String(rows.count - shown)]))
      }
      let unseen = Set(file.records.filter { $0.dataset == dataset }).count - rows.count
      if unseen > 0 {
        lines.append("  " + CaseworkFault.recordsUnseen.said(["count": String(unseen), "dataset": dataset]))
      }
    }
    return lines
  }
}
