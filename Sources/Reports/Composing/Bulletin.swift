public import Foundation
import LibPQ

/// The supervision bulletin (督查通报): units side by side, against the period before, and fair to small ones.
public struct Bulletin: Sendable {
  /// With fewer cases in hand one more or less would decide the rank.
  public static let fewestToRank = 5

  public struct Figures: Sendable {
    public var new = 0
    public var backlog = 0
    public var inHand = 0
    public var overdue = 0
    public var due = 0
    public var inTime = 0
    public var amountDue: Decimal = 0
    public var amountReturned: Decimal = 0
    public var flagged = 0
    public var judged = 0

    init() {}

    init(_ row: Row) throws {
      new = try row.get("new")
      backlog = try row.get("backlog")
      inHand = try row.get("in_hand")
      overdue = try row.get("overdue")
      due = try row.get("due")
      inTime = try row.get("in_time")
      amountDue = try row.get("amount_due")
      amountReturned = try row.get("amount_returned")
      flagged = try row.get("flagged")
      judged = try row.get("judged")
    }

    static func + (left: Figures, right: Figures) -> Figures {
      var sum = left
      sum.new += right.new
      sum.backlog += right.backlog
      sum.inHand += right.inHand
      sum.overdue += right.overdue
      sum.due += right.due
      sum.inTime += right.inTime
      sum.amountDue += right.amountDue
      sum.amountReturned += right.amountReturned
      sum.flagged += right.flagged
      sum.judged += right.judged
      return sum
    }
  }

  public struct Line: Sendable {
    public let unit: String
    public let name: String?
    /// Nil: too few cases.
    public let rank: Int?
    public let now: Figures
    public let before: Figures
  }

  public let period: BulletinPeriod
  let office: String?
  let printedAt: String
  let judgedMonths: String
  let unjudgedMonths: Int
  let isComplete: Bool
  let isRunning: Bool
  let chainHead: ChainHead
  let unitNames: [String: String]
  let now: [String: Figures]
  let before: [String: Figures]

  /// The ranked units in the order of their ranks, then the others by code.
  public var lines: [Line] {
    let codes = Set(now.keys).union(before.keys)
    let ranked = codes.filter { (now[$0]?.inHand ?? 0) >= Self.fewestToRank }
    // Shares are compared crosswise: no rounding tells two units apart.
    func isBetter(_ left: String, _ right: String) -> Bool {
      guard let one = now[left], let other = now[right] else { return false }
      return one.overdue * other.inHand < other.overdue * one.inHand
    }
    let sorted = ranked.sorted { isBetter($0, $1) || (!isBetter($1, $0) && $0 < $1) }
    return sorted.map { code in line(code, rank: 1 + ranked.count { isBetter($0, code) }) }
      + codes.subtracting(ranked).sorted().map { line($0, rank: nil) }
  }

  private func line(_ code: String, rank: Int?) -> Line {
    Line(
      unit: code, name: unitNames[code], rank: rank, now: now[code] ?? Figures(),
      before: before[code] ?? Figures())
  }

  public var total: (now: Figures, before: Figures) {
    (now.values.reduce(Figures(), +), before.values.reduce(Figures(), +))
  }
}
