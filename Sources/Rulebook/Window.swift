public import Catalogue

/// A sliding window: a row's day and the days before it, this many in all.
public struct Window: Sendable, Hashable {
  public let days: Int
  public let place: SourcePlace
}
