public import Rulebook
public import Store

/// What judging a month came to.
public struct MonthReport: Sendable {
  /// How many agencies had which answer to a rule; the five counts add up to the agencies.
  public struct RuleAnswer: Sendable {
    public let ruleID: String
    public let period: String
    public let flagged: Int
    public let dataMissing: Int
    public let clear: Int
    public let notApplicable: Int
    public let error: Int
    public let rowsJudged: Int
    public let rowsMissing: Int
    /// Why all agencies lack data, or what the server said.
    public let note: String?
  }

  /// What a rule asked a reference table for and did not find.
  public struct TableGap: Sendable, Hashable {
    public let ruleID: String
    public let table: String
    /// Name, kind or place, as the rule asked; may be blank.
    public let figure: String
    /// The first and the last day asked for, ISO.
    public let days: ClosedRange<String>
    public let agencies: Int
    /// Rows or groups that lack data for it.
    public let units: Int
  }

  public struct Finding: Sendable {
    public let ruleID: String
    public let severity: Severity
    public let agencyCode: String
    public let subject: String
    public let period: String
    /// Yuan, as PostgreSQL writes it.
    public let amount: String?
    public let reasonZh: String
    public let reasonEn: String
  }

  public let month: AuditMonth
  /// Nil: nothing was recorded.
  public internal(set) var runID: Int64?
  /// The chain's newest record, which is this run's.
  public internal(set) var head: ChainHead?
  public let isRejudged: Bool
  /// What the content of the rulebook stands on.
  public internal(set) var standing = RulebookStanding(entries: [])
  /// Why the run is incomplete, a sentence each.
  public let lacks: [String]
  public let answers: [RuleAnswer]
  public let agencies: Int
  public let flagged: Int
  /// Cases that this run opened, and those that it found again after they had gone.
  public internal(set) var opened: [Severity: Int] = [:]
  public internal(set) var reopened: [Severity: Int] = [:]
  public internal(set) var gone = 0
  /// Cases that this run closed because an exception explains them; they count as neither opened nor reopened.
  public internal(set) var excepted = 0
  /// Cases that exceptions keep closed.
  public internal(set) var explained = 0
  /// What the run opens is backlog.
  public internal(set) var isBaseline = false
  /// Rules that only December judges.
  public let waiting: [String]

  /// Units that were split, so that rules which look back can say nothing of those that they became.
  public internal(set) var unattributed: [String] = []

  /// Rows that tables lack, so that rules say data missing.
  public internal(set) var tableGaps: [TableGap] = []

  public var isComplete: Bool { lacks.isEmpty }
  /// Rules that could be judged for nobody because the source lacks something.
  public var unchecked: [RuleAnswer] { answers.filter { $0.error == 0 && $0.note != nil } }
  public var erred: [RuleAnswer] { answers.filter { $0.error > 0 } }
}
