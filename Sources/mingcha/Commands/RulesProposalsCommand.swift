import ArgumentParser
import LibPQ
import Store

/// Lists what was proposed, by whom, and who approved it.
struct RulesProposalsCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "proposals", .proposalsVerb,
      examples: [
        (.proposalsWaiting, "rules proposals"), (.proposalsJSON, "rules proposals --all --format json"),
      ])
  }

  @Flag(help: .said(.allProposals))
  var all = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let store = try await invocation.openCurrentStore()
    let rows = try await store.query(Statements.named("rule_proposals"), [!all])
    await store.close()
    var table = Table(
      "proposals",
      [
        .init("proposal_id", said: ApprovalPhrase.proposal, isNumber: true), .init("name", .rule),
        .init("kind", .kind),
        .init("state", .state),
        .init("hash", said: ApprovalPhrase.contentHash, audience: .people),
        .init("batch", said: ApprovalPhrase.batchHash, audience: .people),
        .init("sha256", said: ApprovalPhrase.contentHash, audience: .programs),
        .init("batch_sha256", said: ApprovalPhrase.batchHash, audience: .programs),
        .init("proposed_by", said: ApprovalPhrase.proposedBy),
        .init("proposed_at", said: ApprovalPhrase.proposedAt),
        .init("reason", .reason),
        .init("approved_by", said: ApprovalPhrase.approver),
        .init("approved_at", said: ApprovalPhrase.approvalTime, audience: .programs),
        .init("withdrawn_by", .actor, audience: .programs),
        .init("withdrawal_reason", .reason, audience: .programs),
      ])
    for row in rows {
      let few = ["content_sha256", "batch_sha256"].map {
        Value.text(optional: row[$0].map { String($0.prefix(16)) })
      }
      let start = ["proposal_id", "name", "kind", "state"].map { Value.text(optional: row[$0]) }
      let rest = [
        "content_sha256", "batch_sha256", "proposed_by", "proposed_at", "reason", "approved_by",
        "approved_at",
        "withdrawn_by", "withdrawal_reason",
      ].map { Value.text(optional: row[$0]) }
      table.add(start + few + rest)
    }
    var report = Report("rules.proposals")
    report.tables = [table]
    report.summary = [ApprovalPhrase.proposalCount.said(["count": String(rows.count)])]
    invocation.console.write(report)
    return .done
  }
}
