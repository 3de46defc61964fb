/// The rows of a reference table, as its file gives them.
public struct TableContent: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public let line: Int
    /// In the order of the table's columns; nil: a blank cell.
    public let values: [String?]
  }

  public let table: String
  public let file: String
  public let columns: [String]
  public let rows: [Row]
  /// The content without layout: it changes exactly when a value does.
  public let canonicalText: String
}
