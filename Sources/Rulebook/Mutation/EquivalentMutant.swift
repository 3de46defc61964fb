public import Catalogue

/// A change of a rule that changes nothing about what it finds: no test can notice it.
public struct EquivalentMutant: Sendable, Hashable {
  public let rule: PlacedText
  /// As `RuleMutant.text` says it.
  public let mutant: PlacedText
  public let reason: LocalizedText
}
