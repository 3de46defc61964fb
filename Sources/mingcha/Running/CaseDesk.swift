import LibPQ

/// What the session's login does with cases. The functions of the store check right, version and move; where they
/// refuse, nothing has happened.
struct CaseDesk {
  let store: Connection

  /// The version of a case as it is now; nil when it is not to be seen.
  func version(of id: Int64) async throws -> Int? {
    try await store.query("select work_version from review.case_file where case_id = $1::bigint", [id])
      .first?.get("work_version")
  }

  func state(of id: Int64) async throws -> String? {
    try await store.query("select state from review.case_file where case_id = $1::bigint", [id]).first?[0]
  }

  /// - Parameter version: as the caller read it; nil: as it is now.
  func decide(_ id: Int64, version: Int?, state: String, reason: String?) async throws -> Int {
    try await store.one(
      "select review.decide_case($1::bigint, $2::integer, $3, $4)",
      [id, try await expected(version, of: id), state, reason]
    ).first()
  }

  func assign(_ id: Int64, version: Int?, to assignee: String?, note: String?) async throws -> Int {
    try await store.one(
      "select review.assign_case($1::bigint, $2::integer, $3, $4)",
      [id, try await expected(version, of: id), assignee, note]
    ).first()
  }

  func comment(_ id: Int64, _ comment: String) async throws -> Int64 {
    try await store.one("select review.comment_case($1::bigint, $2)", [id, comment]).first()
  }

  /// In the order that everybody keeps, before the first act of many.
  func lock(_ ids: [Int64]) async throws {
    _ = try await store.query("select review.lock_cases($1::bigint[])", [ids.map(String.init)])
  }

  /// Of an unseen case the function says itself whether it is unknown or foreign.
  private func expected(_ version: Int?, of id: Int64) async throws -> Int {
    if let version { return version }
    return try await self.version(of: id) ?? 0
  }
}
