public import Catalogue
public import Foundation

/// A case as a report shows it, personal data masked unless they were asked for.
public struct ReportCase: Sendable {
  /// A record of the evidence.
  public struct Record: Sendable {
    public let dataset: String
    public let key: String
    public let version: Int64
    /// ISO, and the money of the record; as the ledger's version has them.
    public internal(set) var day: String?
    public internal(set) var amount: Decimal?
  }

  public let id: Int64
  public let fingerprint: String
  public let ruleID: String
  public let ruleVersion: String
  public let title: LocalizedText
  public let unit: String
  public let unitName: String?
  public let units: [String]
  /// Name and value, in the order of the names.
  public let subject: [(name: String, value: String)]
  public let period: String
  public let severity: String
  public let kind: String
  public let status: String
  public let amount: Decimal?
  public let reason: LocalizedText
  /// What to look at, or to bring.
  public let check: LocalizedText?
  /// The articles in force on the day of the event.
  public let articles: [String]
  public let articleDay: String
  public let firstFlaggedRun: Int64
  public let lastFlaggedRun: Int64
  public let firstFlaggedOn: String
  public let lastFlaggedOn: String
  public let dueOn: String?
  public let isNew: Bool
  public let isBacklog: Bool
  public let isExplained: Bool
  public let isOverdue: Bool
  public let figures: [(name: String, value: String?)]
  public let recordCount: Int
  public let recordSum: Decimal?
  public let recordHash: String?
  public internal(set) var records: [Record]
  /// What the order to rectify demands, if one stands.
  public let required: String?
  public let amountDue: Decimal?
}
