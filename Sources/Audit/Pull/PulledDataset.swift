/// What a pull did to one dataset.
public struct PulledDataset: Sendable, Hashable {
  /// Rows and money, exact; money is nil for a dataset without a money column in the source.
  public struct Total: Sendable, Hashable {
    public let rows: Int
    public let money: String?
  }

  public let name: String
  public internal(set) var rowsRead = 0
  public internal(set) var new = 0
  public internal(set) var changed = 0
  public internal(set) var vanished = 0
  /// Rows that no rule may judge, as things stand now.
  public internal(set) var setAside = 0
  /// Found by this pull, by the kind that `ledger.fault` names.
  public internal(set) var faults: [String: Int] = [:]
  /// The months read and why; empty for a dataset that comes whole.
  public internal(set) var monthsRead: [AuditMonth: ReadReason] = [:]
  public internal(set) var absentColumns: [String] = []
  /// The control totals: what the ledger should hold, and what it holds together with the rows set aside and the
  /// identical copies left out.
  public internal(set) var source = Total(rows: 0, money: nil)
  public internal(set) var ledger = Total(rows: 0, money: nil)

  init(name: String) { self.name = name }

  public var written: Int { new + changed + vanished }
}
