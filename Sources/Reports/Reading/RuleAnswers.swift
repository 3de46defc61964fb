public import Catalogue
import LibPQ

/// What a rule answered in a run.
public struct RuleAnswers: Sendable {
  public let id: String
  public let title: LocalizedText
  public let answers: AnswerCounts
  public let note: String?
  /// Only cases are left of a rule that the run did not judge.
  public let isJudged: Bool

  init(_ row: Row) throws {
    id = try row.get("rule_id")
    title = LocalizedText(zhCN: try row.get("title_zh"), en: try row.get("title_en"))
    answers = try AnswerCounts(row)
    note = row["note"]
    isJudged = try row.get("is_judged")
  }
}
