import ArgumentParser
import LibPQ
import Rulebook

/// Approves what another login proposed: exactly that content, and no other.
struct RulesApproveCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "approve", .approveVerb,
      examples: [
        (.diffHash, "rules diff 3f2a91c0"), (.approveBatch, "rules approve 3f2a91c0 --note '已核对文号'"),
      ])
  }

  @Argument(help: .said(.hashArguments))
  var hashes: [String]

  @Option(help: .said(.approvalNoteOption, value: "text"))
  var note: String?

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    let store = try await invocation.openCurrentStore()
    let (whole, contents) = try await ProposedContent.find(hashes, in: store)
    try refuseChanged(contents.filter(\.isWaiting), book)
    let rows = try await store.query("select * from review.approve_content($1::text[], $2)", [whole, note])
    await store.close()
    var report = Report("rules.approve")
    report.tables = [Table(approvals: "approvals", rows)]
    report.summary = [ApprovalPhrase.approved.said(["count": String(rows.count)])]
    invocation.console.write(report)
    return .done
  }

  /// Where a folder of rules is at hand, it must hold what was proposed: nobody approves what is already outdated.
  private func refuseChanged(_ contents: [ProposedContent], _ book: BoundRulebook) throws {
    guard case .folder = book.place else { return }
    let here = book.rulebook.canonicalTexts
    guard let changed = contents.first(where: { here[$0.name] != $0.text }) else { return }
    throw UsageFault(
      ApprovalPhrase.changedHere.said(["name": changed.name, "place": book.place.described]),
      hint: ApprovalPhrase.changedHereHint.said)
  }
}

extension Table {
  /// What a function of the store did to proposals.
  init(approvals name: String, _ rows: [Row]) {
    self.init(
      name,
      [
        .init("proposal_id", said: ApprovalPhrase.proposal, isNumber: true), .init("name", .rule),
        .init("sha256", said: ApprovalPhrase.contentHash),
      ])
    for row in rows { add(["proposal_id", "name", "content_sha256"].map { .text(optional: row[$0]) }) }
  }
}
