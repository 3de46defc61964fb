/// A store that knows another release's rulebook, or none: it was not migrated since this program was installed.
public struct UnknownRelease: Error, Sendable, Hashable {}
