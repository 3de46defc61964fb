/// A column of a dataset or of a reference table.
public struct Column: Sendable, Hashable {
  public let name: String
  public let type: ColumnType
  /// The values that may stand here, as text; empty: any.
  public let allowed: [String]
  /// What people read for the allowed values; empty where the values need no words.
  public let words: [String: LocalizedText]
  /// Whether the column names a person, so that mail and exports mask it.
  public let isPersonal: Bool

  public init(
    name: String, type: ColumnType, allowed: [String] = [], words: [String: LocalizedText] = [:],
    isPersonal: Bool = false
  ) {
    self.name = name
    self.type = type
    self.allowed = allowed
    self.words = words
    self.isPersonal = isPersonal
  }
}
