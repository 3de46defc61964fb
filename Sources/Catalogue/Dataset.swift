/// What the source offers under one name, as the catalogue describes it.
public struct Dataset: Sendable, Hashable {
  public let name: String
  public let title: LocalizedText
  public let key: [String]
  /// The date that puts a row into a month; without it the dataset comes whole with every pull.
  public let month: String?
  /// The column whose sum the control totals compare.
  public let money: String?
  public let indexes: [[String]]
  public let columns: [Column]
  /// The dataset by whose key a row belongs to an agency, where it has no agency_code itself.
  public let owner: String?
  /// Rows that belong to no agency and that every reviewer may read.
  public let isShared: Bool
  /// Made by Mingcha itself, never pulled.
  public let isOwn: Bool

  public func column(_ name: String) -> Column? {
    columns.first { $0.name == name }
  }
}
