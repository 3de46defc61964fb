public import Catalogue

/// How well the figures and articles of a rule have been checked against the law's text.
public struct Verification: Sendable, Hashable {
  public enum Mark: String, Sendable, Hashable, CaseIterable {
    case verified
    case verifiedSecondary = "verified-secondary"
    case unverified
    case ownParameters = "own-parameters"
  }

  public let mark: Mark
  public let note: LocalizedText?
}
