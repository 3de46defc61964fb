public import Catalogue

/// The sentence of a finding, with names that each finding fills in.
public struct ReasonTemplate: Sendable, Hashable {
  public enum Segment: Sendable, Hashable {
    case text(String)
    /// `{name}` or `{join.name}`
    case name(PlacedText)
    /// `{name:word}`: what people read for the code
    case word(PlacedText)
  }

  public let segments: [Segment]
  public let source: PlacedText

  public var names: [PlacedText] {
    segments.compactMap { segment in
      switch segment {
      case .text: nil
      case .name(let name), .word(let name): name
      }
    }
  }

  /// The names whose codes are said as words.
  public var wordNames: [PlacedText] {
    segments.compactMap { if case .word(let name) = $0 { name } else { nil } }
  }
}
