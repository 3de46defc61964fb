import LibPQ

extension Migrator {
  /// What the release is called among the parts of a store.
  static let rulebookPart = "rulebook"

  /// Returns whether the store knew another release, or none.
  func registerRelease(on store: Connection) async throws -> Bool {
    guard let release else { return false }
    return try await store.one(
      "select review.register_release($1, $2)", [release.rulebook, release.programVersion]
    ).first()
  }

  /// The rulebook, where the store does not know it as the newest that shipped.
  func outdatedRelease(of store: Connection) async throws -> [String] {
    guard let release else { return [] }
    let known =
      try await exists("review.release", in: store)
      ? store.query(Statements.named("newest_release")).first?[0] : nil
    return try await hashes(of: [release.rulebook], on: store) == [known] ? [] : [Self.rulebookPart]
  }
}
