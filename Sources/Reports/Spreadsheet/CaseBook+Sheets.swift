import Catalogue
import Foundation

extension CaseBook {
  /// Writes cases, evidence and coverage, a sheet each.
  public func write(xlsx path: String, _ language: ReportLanguage) throws {
    let title = ReportPhrase.reportTitle.said(language, ["month": MonthText.of(month, language)])
    try Workbook.write(
      [caseSheet(language)] + evidenceSheets(language) + [coverageSheet(language)], title: title, to: path)
  }

  private func word(_ text: String, _ language: ReportLanguage) -> SheetValue {
    .text(ReportPhrase.named(text)?.said(language) ?? text)
  }

  private func flag(_ isTrue: Bool, _ language: ReportLanguage) -> SheetValue {
    .text((isTrue ? ReportPhrase.yes : .no).said(language))
  }

  private func caseSheet(_ language: ReportLanguage) -> Sheet {
    let headings: [ReportPhrase] = [
      .caseNumber, .severity, .kind, .status, .unitCode, .unitName, .domain, .ruleID, .ruleTitle, .period,
      .subject,
      .amount, .tenThousands, .reason, .lawDay, .firstFlagged, .lastFlagged, .dueOn, .isOverdue, .isNew,
      .isBacklog, .isExplained, .figures, .recordCount, .recordSum, .hash, .fingerprint,
    ]
    let rows: [[SheetValue]] = cases.map { file in
      let domain = domains[file.ruleID].map(language.text) ?? ReportPhrase.otherDomain.said(language)
      let head: [SheetValue] = [
        .count(Int(file.id)), word(file.severity, language), word(file.kind, language),
        word(file.status, language), .code(file.unit), .text(file.unitName ?? ""), .text(domain),
        .code(file.ruleID), .text(language.text(file.title)), .code(file.period),
      ]
      let facts: [SheetValue] = [
        .code(file.subject.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")), .amount(file.amount),
        file.amount.map { .amount(AmountText.rounded($0 / 10_000, 2)) } ?? .none,
        .text(language.text(file.reason)), .text(language.list(file.articles)), .day(file.firstFlaggedOn),
        .day(file.lastFlaggedOn), .day(file.dueOn),
      ]
      let marks = [file.isOverdue, file.isNew, file.isBacklog, file.isExplained].map { flag($0, language) }
      let proof: [SheetValue] = [
        .code(file.figures.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "; ")),
        .count(file.recordCount), .amount(file.recordSum), .code(file.recordHash ?? ""),
        .code(file.fingerprint),
      ]
      return head + facts + marks + proof
    }
    return Sheet(
      name: ReportPhrase.casesSheet.said(language), headings: headings.map { $0.said(language) }, rows: rows)
  }

  /// A sheet has an end; then the next goes on.
  private func evidenceSheets(_ language: ReportLanguage) -> [Sheet] {
    let headings: [ReportPhrase] = [
      .caseNumber, .ruleID, .unitCode, .dataset, .recordKey, .recordDate, .amount, .ledgerVersion,
    ]
    let rows: [[SheetValue]] = cases.flatMap { file in
      file.records.map { record in
        [
          .count(Int(file.id)), .code(file.ruleID), .code(file.unit),
          .text(datasets[record.dataset].map(language.text) ?? record.dataset), .code(record.key),
          .day(record.day), .amount(record.amount), .count(Int(record.version)),
        ]
      }
    }
    let name = ReportPhrase.evidenceSheet.said(language)
    let starts = Array(stride(from: 0, to: max(rows.count, 1), by: Sheet.mostRows))
    return starts.enumerated().map { index, start in
      let number = String(index + 1)
      return Sheet(
        name: index == 0 ? name : ReportPhrase.sheetOf.said(language, ["name": name, "number": number]),
        headings: headings.map { $0.said(language) },
        rows: Array(rows[start..<min(start + Sheet.mostRows, rows.count)]))
    }
  }

  /// Why the rule could not be asked, and which rows it did not find. A cell has an end: the first ten rows.
  private func note(on rule: RuleAnswers, _ language: ReportLanguage) -> String {
    let own = gaps.filter { $0.ruleID == rule.id }
    var parts = rule.note == nil ? [] : [rule.reason(language)]
    parts += own.prefix(10).map { $0.line(language) }
    if own.count > 10 {
      parts.append(ReportTalk.gapsLeftOut.said(language, ["count": String(own.count - 10)]))
    }
    return parts.joined(separator: language == .chinese ? "；" : "; ")
  }

  private func coverageSheet(_ language: ReportLanguage) -> Sheet {
    let headings: [ReportPhrase] = [
      .ruleID, .ruleTitle, .domain, .error, .flagged, .dataMissing, .clear, .notApplicable, .total, .note,
    ]
    let judged = rules.filter(\.isJudged)
    func figures(_ answers: AnswerCounts) -> [SheetValue] {
      (answers.all + [answers.total]).map { .count($0) }
    }
    var rows: [[SheetValue]] = judged.map { rule in
      let domain = domains[rule.id].map(language.text) ?? ReportPhrase.otherDomain.said(language)
      return [.code(rule.id), .text(language.text(rule.title)), .text(domain)] + figures(rule.answers)
        + [.text(note(on: rule, language))]
    }
    rows.append(
      [.text(ReportPhrase.total.said(language)), .none, .none] + figures(answers)
        + [.text(ReportTalk.textAsText.said(language))])
    return Sheet(
      name: ReportPhrase.coverageSheet.said(language), headings: headings.map { $0.said(language) },
      rows: rows)
  }
}
