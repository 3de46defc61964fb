public import Catalogue

/// Rows of another dataset or reference table that a rule looks at beside its own.
public struct Join: Sendable, Hashable {
  public enum Source: Sendable, Hashable {
    case dataset(PlacedText)
    case table(PlacedText)
  }

  /// For `missing:` the word itself.
  public let name: PlacedText
  public let source: Source
  public internal(set) var keys: [JoinKey]
  /// `where:`
  public internal(set) var filter: PlacedText?
  public internal(set) var lets: [LetBinding]
  /// Joins of the joined rows, each to one row or none.
  public let joins: [Join]
  /// `each: true`: one row becomes one for each joined row; without a match it is not the rule's business.
  public let isEach: Bool
}
