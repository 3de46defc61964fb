import LibPQ
import Rulebook
import Store

/// What was proposed, as the beginning of a hash names it.
struct ProposedContent: Sendable {
  let id: String
  let name: String
  let sha256: String
  /// Nil: the rule or table is to go.
  let text: String?
  /// What another login approved before it under the same name.
  let approved: String?
  let isWaiting: Bool

  /// - Returns: the whole hashes, and what they stand for: what waits, else the newest.
  static func find(
    _ beginnings: [String], in store: Connection
  ) async throws -> (hashes: [String], contents: [ProposedContent]) {
    for hash in beginnings where !isHash(hash) {
      throw UsageFault(
        ApprovalPhrase.malformedHash.said(["hash": hash]), hint: ApprovalPhrase.notChangedHint.said)
    }
    let rows = try await store.query(Statements.named("proposed_content"), [beginnings])
    var hashes: [String] = []
    var contents: [ProposedContent] = []
    for beginning in beginnings {
      let found = rows.filter { $0["given"] == beginning }
      let whole = Set(
        found.compactMap { $0["is_of_content"] == "t" ? $0["content_sha256"] : $0["batch_sha256"] })
      guard let hash = whole.first else {
        throw UsageFault(
          ApprovalPhrase.unknownHash.said(["hash": beginning]), hint: ApprovalPhrase.notChangedHint.said)
      }
      guard whole.count == 1 else {
        throw UsageFault(ApprovalPhrase.ambiguousHash.said(["hash": beginning]))
      }
      hashes.append(hash)
      let waiting = found.filter { $0["is_waiting"] == "t" }
      for row in waiting.isEmpty ? found : waiting {
        let content = try ProposedContent(row)
        if !contents.contains(where: { $0.name == content.name }) { contents.append(content) }
      }
    }
    return (hashes, contents.sorted { $0.name < $1.name })
  }

  static func isHash(_ text: String) -> Bool { text.wholeMatch(of: /[0-9a-f]{8,64}/) != nil }

  private init(_ row: Row) throws {
    id = try row.get("proposal_id")
    name = try row.get("name")
    sha256 = try row.get("content_sha256")
    text = RulebookReview.text(of: row)
    approved = row["approved_content"]
    isWaiting = row["is_waiting"] == "t"
  }
}
