import LibPQ

/// How many answers of each kind.
public struct AnswerCounts: Sendable, Hashable {
  public var flagged = 0
  public var dataMissing = 0
  public var clear = 0
  public var notApplicable = 0
  public var error = 0

  init() {}

  init(_ row: Row) throws {
    flagged = try row.get("flagged")
    dataMissing = try row.get("data_missing")
    clear = try row.get("clear")
    notApplicable = try row.get("not_applicable")
    error = try row.get("error")
  }

  /// In the order in which the design names them.
  var all: [Int] { [error, flagged, dataMissing, clear, notApplicable] }
  public var total: Int { all.reduce(0, +) }
  var judged: Int { flagged + clear }
  /// Nothing that the rule speaks of could be judged anywhere.
  var isUnchecked: Bool { judged == 0 && dataMissing + error > 0 }

  static let names: [ReportPhrase] = [.error, .flagged, .dataMissing, .clear, .notApplicable]

  static func + (left: AnswerCounts, right: AnswerCounts) -> AnswerCounts {
    var sum = left
    sum.flagged += right.flagged
    sum.dataMissing += right.dataMissing
    sum.clear += right.clear
    sum.notApplicable += right.notApplicable
    sum.error += right.error
    return sum
  }
}
