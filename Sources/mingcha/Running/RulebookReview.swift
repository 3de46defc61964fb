import Audit
import LibPQ
import Rulebook
import Store

/// What a rulebook holds that did not ship: each difference with who stands for it, and with what it replaces.
struct RulebookReview: Sendable {
  enum Standing: String, Sendable {
    case approved, waiting, unapproved

    var phrase: ApprovalPhrase {
      switch self {
      case .approved: .standsApproved
      case .waiting: .standsWaiting
      case .unapproved: .standsUnapproved
      }
    }
  }

  struct Difference: Sendable {
    let change: RulebookChange
    let sha256: String
    let standing: Standing
    /// What another login approved last, other than this content.
    let approved: String?
  }

  let differences: [Difference]

  /// - Parameter store: nil: nothing is known but what shipped.
  static func read(_ book: BoundRulebook, from store: Connection?) async throws -> RulebookReview {
    let approval = book.approval
    guard let store else {
      guard case .local(let changes) = approval else { return RulebookReview(differences: []) }
      return RulebookReview(
        differences: changes.map { Difference(change: $0, sha256: "", standing: .unapproved, approved: nil) })
    }
    let standing = try await RulebookStanding.read(book.rulebook, approval, from: store)
    let waiting = Set(
      try await store.query(Statements.named("rule_proposals"), [true]).map {
        "\($0["name"] ?? "") \($0["content_sha256"] ?? "")"
      })
    var approved: [String: Row] = [:]
    for row in try await store.query(Statements.named("approved_texts")) {
      approved[try row.get("name")] = row
    }
    return RulebookReview(
      differences: standing.entries.map { entry in
        let name = entry.change.name
        let isWaiting = waiting.contains("\(name) \(entry.sha256)")
        return Difference(
          change: entry.change, sha256: entry.sha256,
          standing: entry.proposal != nil ? .approved : isWaiting ? .waiting : .unapproved,
          approved: entry.proposal == nil ? Self.text(of: approved[name]) : nil)
      })
  }

  /// The differences named; all of them where none is.
  func differences(named names: [String], in book: BoundRulebook) throws -> [Difference] {
    guard !names.isEmpty else { return differences }
    var seen: Set<String> = []
    return try names.filter { seen.insert($0).inserted }.map { name in
      if let found = differences.first(where: { $0.change.name == name }) { return found }
      if !name.hasPrefix("tables/") { _ = try book.rules(named: [name]) }
      throw UsageFault(
        ApprovalPhrase.notChanged.said(["name": name]), hint: ApprovalPhrase.notChangedHint.said)
    }
  }

  /// The content of a stored row; nothing where the row says that a rule is to go.
  static func text(of row: Row?) -> String? {
    row?["kind"] == RulebookChange.Kind.removal.rawValue ? nil : row?["content"]
  }
}

extension RulebookReview.Difference {
  /// What the content is held against, and its name.
  func base(againstRelease: Bool) -> (side: ApprovalPhrase, text: String?) {
    if let approved, !againstRelease { return (.approvedSide, approved) }
    return (change.shipped == nil ? .nothingSide : .shippedSide, change.shipped)
  }

  func lines(against base: (side: ApprovalPhrase, text: String?), as side: String) -> [String] {
    Self.unified(
      name: change.name, from: base.text, base.side.said, to: change.kind == .removal ? nil : change.content,
      side)
  }

  static func unified(
    name: String, from old: String?, _ oldSide: String, to new: String?, _ newSide: String
  ) -> [String] {
    let difference = LineDifference(
      from: old.map { ReadableContent($0).lines } ?? [], to: new.map { ReadableContent($0).lines } ?? [])
    return ["--- \(name)  \(oldSide)", "+++ \(name)  \(newSide)"] + difference.unified()
  }
}
