public import Store

/// Goes along the chain, record by record, in constant memory.
public struct ChainWalk: Sendable {
  /// The last record that fits.
  public private(set) var head: ChainHead
  public private(set) var count: Int64 = 0
  private let paper: ChainHead?
  private var hasMetPaper = false

  /// - Parameters:
  ///   - paper: a head from a digest or report, which the chain must contain.
  ///   - start: the record before the first one that is looked at.
  public init(paper: ChainHead? = nil, after start: ChainHead = .none) {
    self.paper = paper
    head = start
  }

  /// - Parameter place: where the line stands, such as `line 17`.
  public mutating func step(_ line: ArraySlice<UInt8>, place: String) throws {
    guard let record = ChainLine(line) else {
      throw ChainFault(.malformed, record: head.number + 1, place: place)
    }
    guard record.number == head.number + 1 else {
      throw ChainFault(
        .gap, record: head.number + 1, place: place, detail: String(record.number))
    }
    guard record.computed == record.sha256 else {
      throw ChainFault(.hash, record: record.number, place: place)
    }
    guard record.previous == head.sha256 else {
      throw ChainFault(.link, record: record.number, place: place)
    }
    head = ChainHead(number: record.number, sha256: record.sha256)
    count += 1
    if let paper, paper.number == head.number {
      guard paper == head else {
        throw ChainFault(.headDiffers, record: head.number, place: place, detail: head.sha256)
      }
      hasMetPaper = true
    }
  }

  /// After the last record.
  public func finish() throws {
    guard let paper, !hasMetPaper else { return }
    throw ChainFault(.headAbsent, record: paper.number, detail: String(head.number))
  }
}
