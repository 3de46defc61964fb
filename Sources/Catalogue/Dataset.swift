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
  /// Made by Mingcha itself, never pulled.
  public let isOwn: Bool

  public func column(_ name: String) -> Column? {
    columns.first { $0.name == name }
  }
}
