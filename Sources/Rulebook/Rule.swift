public import Catalogue
public import Foundation

/// A rule as its file says it. The texts are in order; whether the names in its expressions exist is not yet known.
public struct Rule: Sendable, Hashable {
  public let id: String
  /// The path as given to the loader.
  public let file: String
  /// The folder that holds the file.
  public let domain: String
  public let idPlace: SourcePlace

  public let title: LocalizedText
  public let check: LocalizedText
  public let falsePositives: LocalizedText
  public let why: LocalizedText?
  public let severity: Severity
  public let kind: RuleKind
  public let basis: [LegalBasis]

  /// `from:`
  public let dataset: PlacedText
  public internal(set) var agency: PlacedText?
  public internal(set) var joins: [Join]
  public internal(set) var missing: Join?
  public internal(set) var on: PlacedText?
  /// `within:`
  public internal(set) var window: Window?
  public let period: Period
  public internal(set) var lets: [LetBinding]
  /// `where:`
  public internal(set) var filter: PlacedText?
  /// `when:`
  public internal(set) var groupFilter: PlacedText?
  /// Absent only beside `missing`.
  public internal(set) var flag: PlacedText?
  public let per: [PlacedText]
  public let subject: [PlacedText]
  public internal(set) var amount: PlacedText?
  public let reason: LocalizedReason
  public let optional: [PlacedText]

  /// The ids of other rules worth reading beside this one.
  public var related: [String] { relatedIDs.map(\.text) }
  let relatedIDs: [PlacedText]
  /// Per cent of the rows or groups; when more are flagged, the setting wants a review.
  public let expectedShare: Decimal?
  public let isCurable: Bool
  /// Whether the rule runs without being asked for.
  public let isEnabled: Bool
  public let verification: Verification

  /// The content without comments and layout: it changes exactly when the rule does.
  public let canonicalText: String
}
