import Catalogue

/// All that one letter says, read from the store.
public struct Letter: Sendable {
  public enum Kind: String, Sendable {
    case digest, silence
  }

  /// How much of a case a reader gets by mail.
  public enum Detail: String, Sendable, CaseIterable {
    case counts, ids, full
  }

  /// What a run could judge for nobody.
  public struct Unchecked: Sendable {
    let ruleID: String
    let title: LocalizedText
    let sqlState: String?
    /// What the source lacks, as the run wrote it; nil: the rule erred.
    let note: String?
    let since: String
  }

  public struct Case: Sendable {
    let id: String
    let agencyCode: String
    let agencyName: String?
    let state: String
    let severity: String
    /// Yuan, as PostgreSQL writes it.
    let amount: String?
    /// Nil: the reader's detail does not allow it.
    let reason: LocalizedText?
    let subject: String?
    let dueOn: String?
    let ageDays: Int
    let isNew: Bool
    let isChanged: Bool
    let isGone: Bool
    let isOverdue: Bool

    var isNews: Bool { isNew || isChanged || isGone || isOverdue }
  }

  /// A rule with its cases, gravest first; `listed` counts those that are not here, too.
  public struct RulePart: Sendable {
    let ruleID: String
    let title: LocalizedText
    let articles: [String]
    let severity: String
    let listed: Int
    let new: Int
    let overdue: Int
    let open: Int
    let gone: Int
    let amount: String?
    var cases: [Case]
  }

  public struct Section: Sendable {
    let domain: LocalizedText
    var rules: [RulePart]
  }

  public struct Spending: Sendable {
    let item: LocalizedText
    /// Nil: the ledger cannot know.
    let amount: String?
    let prior: String?
    let budget: String?
  }

  public let address: String
  public let language: LetterLanguage
  public let kind: Kind
  public let detail: Detail
  public let period: String
  public let messageID: String
  /// Seconds since 1970, and the zone they are shown in.
  let datedAt: Int64
  let zone: String
  let edition: Int
  let isChange: Bool
  let isClosed: Bool
  let isComplete: Bool
  let isApproved: Bool
  let lacks: [String]
  let runID: String?
  let runAt: String?
  let agencies: [String]
  let units: Int
  let newest: (run: String, month: String, at: String)?
  let new: Int
  let overdue: Int
  let open: Int
  let gone: Int
  let backlog: Int
  /// Closed by accepted explanations.
  let explained: Int
  let missingRules: Int
  let missingAnswers: Int
  /// Those of them for which a reference table lacks a row.
  let withoutRow: Int
  let chainNumber: String
  let chainHash: String
  let deskURL: String?
  let earlierMessageID: String?
  let unchecked: [Unchecked]
  var sections: [Section]
  let spending: [Spending]
}
