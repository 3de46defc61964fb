import LibPQ

/// The run that a report stands on.
struct RunFigures: Sendable {
  let id: Int64
  let isComplete: Bool
  let isPartial: Bool
  let lacks: [String]
  let approval: String
  let unapproved: [String]
  let rulebookHash: String
  let programVersion: String
  let pull: Int64
  let finishedAt: String
  let printedAt: String
  /// The present day in the store's zone, ISO.
  let today: String

  /// - Parameter unmasked: what the server said may show values.
  init(_ row: Row, unmasked: Bool) throws {
    id = try row.get("run_id")
    isComplete = try row.get("is_complete")
    isPartial = try row.get("is_partial")
    lacks = try row.get("lacks", as: [String].self).map { unmasked ? $0 : ServerWords.masked($0) }
    approval = try row.get("approval")
    unapproved = try row.get("unapproved")
    rulebookHash = try row.get("rulebook_sha256")
    programVersion = try row.get("program_version")
    pull = try row.get("pull_id")
    finishedAt = try row.get("finished_at")
    printedAt = try row.get("printed_at")
    today = try row.get("today")
  }
}
