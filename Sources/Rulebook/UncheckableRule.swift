public import Catalogue

/// A rule of the law that no record can judge; it is listed so that nobody believes it checked.
public struct UncheckableRule: Sendable, Hashable {
  public let id: PlacedText
  public let title: LocalizedText
  public let reason: LocalizedText
}
