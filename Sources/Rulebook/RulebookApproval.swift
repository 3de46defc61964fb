/// What a rulebook's content stands on, as far as the release can tell.
public enum RulebookApproval: Sendable, Hashable {
  /// It is the one that ships with this release.
  case release
  /// It differs; somebody may have approved that.
  case local(changed: [RulebookChange])
}
