public import Audit
import Catalogue
import Foundation
import Store

/// All that the report of a month shows, read in one snapshot.
public struct MonthlyReport: Sendable {
  /// A three-public item, this month and this year to date.
  struct Spending: Sendable {
    let item: String
    let month: Decimal?
    let year: Decimal?
    let yearBefore: Decimal?
    let budget: Decimal?
  }

  struct Purchases: Sendable {
    let method: String
    let tenders: Int
    let amount: Decimal
    let below: Int
    let belowAmount: Decimal
    let unknown: Int
    let unknownAmount: Decimal
  }

  public let month: AuditMonth
  let run: RunFigures
  let chainHead: ChainHead
  let office: String?
  let rules: [RuleAnswers]
  let unitAnswers: [String: AnswerCounts]
  let unitNames: [String: String]
  let domains: [String: LocalizedText]
  let missing: MissingReasons
  let gaps: [TableGap]
  let counts: [CaseCount]
  let exceptions: Int
  let largest: [ReportCase]
  /// Nil: this login may not read the ledger.
  let spending: [Spending]?
  let spendingMonths: [(month: String, amount: Decimal?)]?
  let purchases: [Purchases]?
  let showsPersonalData: Bool

  public var isComplete: Bool { run.isComplete }
  public var hasUnapprovedRules: Bool { run.approval == "unapproved" }

  /// The report in one language.
  public func document(_ language: ReportLanguage) -> Document {
    var document = Document(
      language: language,
      title: ReportPhrase.reportTitle.said(language, ["month": MonthText.of(month, language)]))
    document.subtitle = office ?? ""
    document.facts = head(language)
    document.warnings = warnings(language)
    document.tiles = tiles(language)
    document.add(.coverage, coverage(language))
    document.add(.findings, findings(language))
    document.add(.largest, largestCases(language))
    document.add(.threePublic, threePublic(language))
    document.add(.procurement, procurement(language))
    document.add(.unitStatistics, unitTable(language))
    document.add(.ruleStatistics, ruleStatistics(language))
    let talks: [ReportTalk] = [
      .defineNew, .defineOpen, .defineBacklog, .defineExplained, .defineAmount, .defineThreePublic,
      .defineLimit,
      showsPersonalData ? .personalShown : .defineMask,
    ]
    document.notes = talks.map { $0.said(language) }
    return document
  }

  private func head(_ language: ReportLanguage) -> [Document.Fact] {
    func fact(_ name: ReportPhrase, _ value: String) -> Document.Fact {
      Document.Fact(name: name.said(language), value: value)
    }
    let hash = String(run.rulebookHash.prefix(16))
    return [
      fact(.run, ReportTalk.runFact.said(language, ["run": String(run.id), "pull": String(run.pull)])),
      fact(.finishedAt, run.finishedAt),
      fact(.rulebook, ReportTalk.rulebookFact.said(language, ["version": run.programVersion, "hash": hash])),
      fact(.approval, approvalText(language)),
      fact(.chainHead, chainHead.text(language)),
      fact(.printedAt, run.printedAt),
    ]
  }

  private func approvalText(_ language: ReportLanguage) -> String {
    switch run.approval {
    case "release": ReportTalk.approvedRelease.said(language)
    case "approved": ReportTalk.approvedSecond.said(language)
    case "unapproved": ReportTalk.unapprovedShort.said(language)
    default: run.approval
    }
  }

  private func warnings(_ language: ReportLanguage) -> [String] {
    var warnings: [String] = []
    if hasUnapprovedRules {
      warnings.append(
        ReportTalk.unapproved.said(
          language, ["count": String(run.unapproved.count), "names": language.list(run.unapproved)]))
    }
    if !run.isComplete {
      let lacks = run.lacks.map { language.text(RunLack(stored: $0).text) }
      warnings.append(
        ReportTalk.incomplete.said(
          language, ["lacks": lacks.joined(separator: language == .chinese ? "；" : "; ")]))
    }
    if run.isPartial { warnings.append(ReportTalk.partial.said(language)) }
    return warnings
  }
}

extension ChainHead {
  func text(_ language: ReportLanguage) -> String {
    number == 0
      ? ReportTalk.chainEmpty.said(language)
      : ReportTalk.chainFact.said(language, ["number": String(number), "hash": hash])
  }
}
