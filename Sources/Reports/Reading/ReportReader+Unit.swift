public import Audit
import LibPQ
import Rulebook
import Store

extension ReportReader {
  /// The notice for one unit, by its exact code.
  /// - Parameter answerTo: outweighs the setting.
  public func notice(for unit: String, month: AuditMonth, answerTo: String? = nil) async throws -> UnitNotice
  {
    try await store.transaction(.readOnlySnapshot) { _ in
      let run = try await run(of: "\(month)", start: month.start)
      let names = try await unitNames()
      let known = try await store.query(
        "select from review.run_agency where run_id = $1 and agency_code = $2 limit 1", [run.id, unit])
      guard !known.isEmpty || names[unit] != nil else { throw ReportFault.unknownUnit(unit) }
      let settings = try await settings()
      let cases = try await cases(month: month.start, today: run.today, unit: unit, names: names)
      let secret = try await rulesOnTips(cases)
      return UnitNotice(
        month: month, unit: unit, unitName: names[unit], office: settings.office,
        answerTo: answerTo ?? settings.answerTo, printedAt: run.printedAt,
        cases: cases.filter { !secret.contains($0.ruleVersion) }, showsPersonalData: showsPersonalData)
    }
  }

  /// Rules that read what informants told, and those that cannot be read any more: nobody knows what they rest on.
  private func rulesOnTips(_ cases: [ReportCase]) async throws -> Set<String> {
    let versions = Set(cases.map(\.ruleVersion))
    let texts = try await store.query(Statements.named("report_rule_texts"), [versions.sorted()])
    let open = texts.filter { text in
      guard let rule = readRule(text["name"] ?? "", text["content"] ?? "") else { return false }
      return !rule.datasets.contains("tip")
    }
    return versions.subtracting(open.compactMap { $0["sha256"] })
  }
}
