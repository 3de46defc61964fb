/// Which cases are meant. What is empty or nil does not restrict.
public struct CaseSelection: Sendable {
  public var rules: [String] = []
  /// Codes or prefixes of them.
  public var units: [String] = []
  /// As `review.flagged_case` names them.
  public var states: [String] = []
  public var severities: [String] = []
  public var period: String?
  /// In yuan, plain decimals.
  public var minAmount: String?
  public var maxAmount: String?
  /// A login, `me`, or `none`.
  public var assignee: String?
  /// Flagged more, or less, than so many days ago.
  public var olderThan: Int?
  public var newerThan: Int?
  public var backlog: Bool?
  /// The page begins after this case.
  public var after: Int64?

  public init() {}
}
