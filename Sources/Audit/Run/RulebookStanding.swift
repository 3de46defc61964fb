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

  /// Asks the store, which knows what shipped and what was approved: of each name the newest content, no other.
  ///
  /// - Parameter approval: what this program knows of its own release. The store has to see the same differences.
  public static func read(
    _ rulebook: Rulebook, _ approval: RulebookApproval, from store: Connection
  ) async throws -> RulebookStanding {
    var changes: [String: RulebookChange] = [:]
    if case .local(let changed) = approval { for change in changed { changes[change.name] = change } }
    let rows = try await store.query(Statements.named("rulebook_changes"), [rulebook.canonicalText])
    let entries = try rows.compactMap { row -> Entry? in
      guard let change = changes[try row.get("name")] else { return nil }
      return Entry(
        change: change, sha256: try row.get("content_sha256"), proposal: try row.get("proposal_id"))
    }
    guard entries.count == rows.count, entries.count == changes.count else { throw UnknownRelease() }
    return RulebookStanding(entries: entries)
  }
}
