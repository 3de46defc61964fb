public import Audit
import Foundation

/// What one unit may see: its own cases, what to bring, by when, and where to answer. Cases that rest on tips are left
/// out, so that no unit learns that somebody spoke of it.
public struct UnitNotice: Sendable {
  public let month: AuditMonth
  public let unit: String
  let unitName: String?
  let office: String?
  /// Nil: nobody has set it.
  public let answerTo: String?
  let printedAt: String
  public let cases: [ReportCase]
  let showsPersonalData: Bool

  public func document(_ language: ReportLanguage) -> Document {
    var document = Document(
      language: language,
      title: ReportPhrase.noticeTitle.said(language, ["month": MonthText.of(month, language)]))
    document.subtitle = [unitName, unit].compactMap { $0 }.joined(separator: " ")
    document.fact(.unit, document.subtitle)
    document.fact(.printedAt, printedAt)
    document.add(.ownCases, matters(language))
    let place =
      answerTo.map { ReportTalk.answerWhere.said(language, ["place": $0]) }
      ?? ReportTalk.answerUnset.said(language)
    document.add(.howToAnswer, [.paragraph([office, place].compactMap { $0 }.joined(separator: "  "))])
    document.notes = [
      ReportTalk.defineAmount.said(language),
      (showsPersonalData ? ReportTalk.personalShown : .defineMask).said(language),
    ]
    return document
  }

  private func matters(_ language: ReportLanguage) -> [Document.Block] {
    guard !cases.isEmpty else { return [.paragraph(ReportTalk.noticeNone.said(language))] }
    var blocks: [Document.Block] = [
      .paragraph(ReportTalk.noticeSentence.said(language, ["count": String(cases.count)]))
    ]
    let overdue = cases.count(where: \.isOverdue)
    if overdue > 0 {
      blocks.append(.warning(ReportTalk.noticeOverdue.said(language, ["count": String(overdue)])))
    }
    return blocks + [.cases(cases.map { card($0, language) })]
  }

  /// Without severity and the office's own words: they are not for the unit.
  private func card(_ file: ReportCase, _ language: ReportLanguage) -> CaseCard {
    func fact(_ name: ReportPhrase, _ value: String) -> Document.Fact {
      Document.Fact(name: name.said(language), value: value)
    }
    var lines = [fact(.lawDay, language.list(file.articles))]
    lines.append(
      fact(
        .subject,
        file.subject.map { "\($0.name) \($0.value)" }.joined(separator: language == .chinese ? "，" : ", ")))
    lines.append(fact(.records, file.recordText(language)))
    if let check = file.check { lines.append(fact(.bring, language.text(check))) }
    if let required = file.required { lines.append(fact(.required, required)) }
    if let due = file.amountDue { lines.append(fact(.toReturn, AmountText.yuan(due))) }
    lines.append(fact(.dueOn, file.dueOn ?? ReportPhrase.undecided.said(language)))
    return CaseCard(
      number: file.id, title: language.text(file.title),
      marks: ReportPhrase.named(file.status)?.said(language) ?? file.status, isGrave: file.isOverdue,
      unit: file.period, amount: file.amount, reason: language.text(file.reason), lines: lines)
  }
}
