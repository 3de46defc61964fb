public import Catalogue
import LibPQ
import Store

/// What a rule answered in a run.
public struct RuleAnswers: Sendable {
  public let id: String
  public let title: LocalizedText
  public let answers: AnswerCounts
  public let note: String?
  /// Only cases are left of a rule that the run did not judge.
  public let isJudged: Bool

  /// - Parameter unmasked: what the server said may show values.
  init(_ row: Row, unmasked: Bool) throws {
    id = try row.get("rule_id")
    title = LocalizedText(zhCN: try row.get("title_zh"), en: try row.get("title_en"))
    answers = try AnswerCounts(row)
    note = row["note"].map { unmasked ? $0 : ServerWords.masked($0) }
    isJudged = try row.get("is_judged")
  }

  /// Why it has no answers, in words.
  func reason(_ language: ReportLanguage) -> String {
    guard let note else { return ReportTalk.lackRows.said(language) }
    return language.text(RuleLack.text(ofNote: note))
  }
}
