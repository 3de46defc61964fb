public import Audit
import Catalogue

/// All cases of a month's report with their evidence, and what the rules of its run answered: to work on in a sheet.
public struct CaseBook: Sendable {
  public let month: AuditMonth
  let run: RunFigures
  let chainHead: ChainHead
  public let rules: [RuleAnswers]
  let gaps: [TableGap]
  public let cases: [ReportCase]
  let domains: [String: LocalizedText]
  /// Titles by name.
  let datasets: [String: LocalizedText]
  public let showsPersonalData: Bool

  public var runID: Int64 { run.id }
  public var isComplete: Bool { run.isComplete }
  public var lacks: [String] { run.lacks }
  public var approval: String { run.approval }
  public var unapproved: [String] { run.unapproved }
  public var rulebookHash: String { run.rulebookHash }
  public var programVersion: String { run.programVersion }
  public var compiledAt: String { run.printedAt }
  public var chainNumber: Int64 { chainHead.number }
  public var chainHash: String { chainHead.hash }

  public var answers: AnswerCounts {
    rules.filter(\.isJudged).reduce(AnswerCounts()) { $0 + $1.answers }
  }
}
