public import Catalogue

/// The sentence of a finding, with names that each finding fills in.
public struct ReasonTemplate: Sendable, Hashable {
  public enum Segment: Sendable, Hashable {
    case text(String)
    /// `{name}` or `{join.name}`
    case name(PlacedText)
  }

  public let segments: [Segment]
  public let source: PlacedText

  public var names: [PlacedText] {
    segments.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }
}
