/// A `let` whose expression has been read.
public struct BoundLet: Sendable {
  public let name: String
  public let expression: Expression
  /// Whether it is a value of a group: it has aggregates, or uses a `let` that has.
  public let isGroupValue: Bool
}
