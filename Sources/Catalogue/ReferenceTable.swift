/// A table of figures that the rules look up, as the catalogue describes it; its rows stand beside the rules.
public struct ReferenceTable: Sendable, Hashable {
  public let name: String
  public let title: LocalizedText
  /// The columns that identify: at most one row of a key is in force on any day.
  public let key: [String]
  /// The first day a row is in force.
  public let effectiveFrom: String?
  /// The last day a row is in force.
  public let effectiveTo: String?
  /// The column that holds the prefix of a region's code.
  public let region: String?
  public let columns: [Column]
  public let indexes: [[String]]

  public func column(_ name: String) -> Column? {
    columns.first { $0.name == name }
  }
}
