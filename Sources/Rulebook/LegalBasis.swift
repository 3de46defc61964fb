/// An article that a rule stands on, with the days between which it is in force.
public struct LegalBasis: Sendable, Hashable {
  public let law: String
  public let article: String
  /// ISO dates.
  public let from: String?
  public let to: String?
  public let note: String?
}
