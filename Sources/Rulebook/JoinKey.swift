public import Catalogue

/// What must be equal for a row to be joined.
public struct JoinKey: Sendable, Hashable {
  /// A column or a row-let of the joined rows.
  public let joined: PlacedText
  /// An expression over the rule's own names.
  public internal(set) var own: PlacedText
}
