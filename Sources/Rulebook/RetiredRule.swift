public import Catalogue

/// An id that was in use and may never be used again.
public struct RetiredRule: Sendable, Hashable {
  public let id: String
  public let place: SourcePlace
  public let reason: String
  /// ISO date.
  public let retiredOn: String
}
