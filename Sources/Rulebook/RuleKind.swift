/// What a finding of a rule says: unlawful if the data are right, or something for a person to look at.
public enum RuleKind: String, Sendable, Hashable, CaseIterable {
  case breach, lead
}
