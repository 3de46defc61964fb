public import Catalogue

/// One case of a rule's test file: rows in, and what must be flagged.
public struct RuleTest: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public let column: PlacedText
    /// As written in the file; nil: null.
    public let value: String?
  }

  public struct Row: Sendable, Hashable {
    public let place: SourcePlace
    public let cells: [Cell]

    public func value(_ column: String) -> String?? {
      cells.first { $0.column.text == column }.map(\.value)
    }
  }

  public struct Rows: Sendable, Hashable {
    /// A dataset, or a reference table.
    public let name: PlacedText
    public let rows: [Row]
  }

  public let rule: String
  public let name: String
  public let place: SourcePlace
  /// `2026-03`
  public let month: String
  /// The local date of the pull, ISO.
  public let today: String?
  /// The ledger's first month.
  public let since: String?
  public let given: [Rows]
  /// Datasets, and columns as `dataset.column`, that the source lacks.
  public let lacking: [PlacedText]
  /// Rows that stand in the place of the shipped ones.
  public let tables: [Rows]
  public let flagged: [Row]
  public let dataMissing: Int
  public let dataMissingPlace: SourcePlace
}
