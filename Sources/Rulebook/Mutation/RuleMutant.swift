public import Catalogue

/// A rule with one small change that its tests should notice.
public struct RuleMutant: Sendable {
  public let rule: Rule
  public let place: SourcePlace
  /// The key of the rule file, the words around the change, and the change: `flag: guests [> => >=] allowed`.
  public let text: String
}
