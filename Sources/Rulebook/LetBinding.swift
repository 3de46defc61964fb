public import Catalogue

/// A name given to an expression.
public struct LetBinding: Sendable, Hashable {
  public let name: PlacedText
  public internal(set) var expression: PlacedText
}
