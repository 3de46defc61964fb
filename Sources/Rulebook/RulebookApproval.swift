/// What a rulebook's content stands on.
public enum RulebookApproval: Sendable, Hashable {
  /// It is the one that ships with this release.
  case release
  /// It differs: rules by id, tables as `tables/<name>`; added, changed and removed ones.
  case local(changed: [String])
}
