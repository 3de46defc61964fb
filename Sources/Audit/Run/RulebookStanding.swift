public import LibPQ
public import Rulebook
import Store

/// What the content of a rulebook stands on: the release, approvals by a second login, or nobody.
public struct RulebookStanding: Sendable {
  /// Differences from what shipped, with the hash of their content.
  public struct Entry: Sendable {
    public let change: RulebookChange
    public let sha256: String
    /// The proposal whose approval it stands on; nil: nobody approved this content.
    public let proposal: Int64?
  }

  public let entries: [Entry]

  /// Names of the differences that nobody approved.
  public var unapproved: [String] { entries.filter { $0.proposal == nil }.map(\.change.name) }
  public var approvals: [Int64] { entries.compactMap(\.proposal) }

  /// As a run records it.
  public var name: String {
    entries.isEmpty ? "release" : unapproved.isEmpty ? "approved" : "unapproved"
  }

  /// Holds the differences against what the store has approved: of each name the newest content, no other.
  public static func read(_ approval: RulebookApproval, from store: Connection) async throws
    -> RulebookStanding
  {
    guard case .local(let changes) = approval else { return RulebookStanding(entries: []) }
    let hashes = try await store.query(Statements.named("hash_texts"), [changes.map(\.content)])
    var approved: [String: (sha256: String, proposal: Int64)] = [:]
    for row in try await store.query(Statements.named("approved_contents")) {
      approved[try row.get("name")] = (try row.get("content_sha256"), try row.get("proposal_id"))
    }
    return RulebookStanding(
      entries: try zip(changes, hashes).map { change, row in
        let sha256 = try row.first(as: String.self)
        let match = approved[change.name].flatMap { $0.sha256 == sha256 ? $0.proposal : nil }
        return Entry(change: change, sha256: sha256, proposal: match)
      })
  }
}
