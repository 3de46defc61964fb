import ArgumentParser
import Catalogue
import LibPQ
import Rulebook

/// Lays changes of the rulebook before another login.
struct RulesProposeCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "propose", .proposeVerb,
      examples: [
        (.proposeAll, "rules propose --rules ./rules --reason '2027 年节假日'"),
        (.proposeOne, "rules propose cash-over-1000 tables/lodging_cap --reason '省标准调整'"),
      ])
  }

  @Argument(help: .said(.changeArguments))
  var names: [String] = []

  @Option(help: .said(.proposalReasonOption, value: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    let store = try await invocation.openCurrentStore()
    let review = try await RulebookReview.read(book, from: store)
    var chosen = try review.differences(named: names, in: book)
    if let approved = chosen.first(where: { $0.standing == .approved }), !names.isEmpty {
      throw UsageFault(
        ApprovalPhrase.notChanged.said(["name": approved.change.name]),
        hint: ApprovalPhrase.notChangedHint.said)
    }
    // What waits already is named again only by who names it.
    if names.isEmpty {
      let open = chosen.filter { $0.standing == .unapproved }
      guard !open.isEmpty else {
        let isWaiting = chosen.contains { $0.standing == .waiting }
        throw UsageFault(
          isWaiting
            ? ApprovalPhrase.allWaiting.said
            : ApprovalPhrase.nothingToPropose.said(["place": book.place.described]))
      }
      chosen = open
    }
    let changes = CanonicalText.list(
      chosen.map { difference in
        CanonicalText.object(
          [
            ("name", difference.change.name), ("kind", difference.change.kind.rawValue),
            ("content", difference.change.content),
          ].map { ($0.0, CanonicalText.string($0.1)) })
      })
    let rows = try await store.query(
      "select * from review.propose_content($1::jsonb, $2)", [changes, reason])
    await store.close()

    let batch = rows.first?["batch_sha256"] ?? ""
    var table = Table(
      "proposals",
      [
        .init("proposal_id", said: ApprovalPhrase.proposal, isNumber: true), .init("name", .rule),
        .init("sha256", said: ApprovalPhrase.contentHash),
        .init("batch_sha256", said: ApprovalPhrase.batchHash, audience: .programs),
      ])
    for row in rows {
      table.add(
        ["proposal_id", "name", "content_sha256", "batch_sha256"].map { .text(optional: row[$0]) })
    }
    var report = Report("rules.propose")
    report.fact("batch_sha256", .text(batch))
    report.tables = [table]
    report.summary = [
      ApprovalPhrase.proposed.said(["count": String(rows.count), "hash": String(batch.prefix(16))])
    ]
    invocation.console.write(report)
    return .done
  }
}
