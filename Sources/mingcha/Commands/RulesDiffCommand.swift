import ArgumentParser
import LibPQ
import Rulebook

/// Shows what differs from what shipped or was approved, or what a proposal would change.
struct RulesDiffCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "diff", .diffVerb,
      examples: [(.diffAll, "rules diff --rules ./rules"), (.diffHash, "rules diff 3f2a91c0")])
  }

  @Argument(help: .said(.diffArguments))
  var names: [String] = []

  @Flag(name: .customLong("against-release"), help: .said(.againstRelease))
  var againstRelease = false

  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let book = try invocation.rulebook()
    let hashes = names.filter { ProposedContent.isHash($0) && book.rulebook.rule($0) == nil }
    // What shipped can be told without a store; a hash cannot.
    let hasStore = (try? invocation.storeConninfo) != nil
    let store = hasStore || !hashes.isEmpty ? try await invocation.openCurrentStore() : nil
    var proposed: [ProposedContent] = []
    if let store, !hashes.isEmpty { proposed = try await ProposedContent.find(hashes, in: store).contents }
    let wanted = names.filter { !hashes.contains($0) }
    var differences: [RulebookReview.Difference] = []
    if hashes.isEmpty || !wanted.isEmpty {
      differences = try await RulebookReview.read(book, from: store).differences(named: wanted, in: book)
    }
    await store?.close()

    var report = Report("rules.diff")
    var table = Table(
      "changes", audience: .programs,
      [
        .init("name", .rule), .init("kind", .kind), .init("sha256", said: ApprovalPhrase.contentHash),
        .init("state", .state),
        .init("diff", .difference),
      ])
    for difference in differences {
      let isShown = difference.standing != .approved || againstRelease || !wanted.isEmpty
      let lines = difference.lines(
        against: difference.base(againstRelease: againstRelease),
        as: book.place.described)
      add(
        difference.change.name, difference.change.kind.rawValue, difference.sha256,
        difference.standing.phrase.said, state: difference.standing.rawValue, isShown ? lines : [], &report,
        &table)
    }
    for content in proposed { add(content, book, &report, &table) }
    report.tables = [table]
    report.fact("place", .text(book.place.described))
    report.summary = proposed.isEmpty ? [summary(of: differences, book)] : []
    invocation.console.write(report)
    return .done
  }

  private func add(
    _ content: ProposedContent, _ book: BoundRulebook, _ report: inout Report, _ table: inout Table
  ) {
    let shipped = ShippedRulebook.load(catalogue: book.catalogue).rulebook.canonicalTexts[content.name]
    let base = againstRelease ? nil : content.approved
    let side: ApprovalPhrase = base != nil ? .approvedSide : shipped != nil ? .shippedSide : .nothingSide
    let lines = RulebookReview.Difference.unified(
      name: content.name, from: base ?? shipped, side.said, to: content.text,
      ApprovalPhrase.proposedSide.said(["proposal": content.id]))
    let standing: RulebookReview.Standing = content.isWaiting ? .waiting : .approved
    add(
      content.name, content.text == nil ? "removal" : content.name.hasPrefix("tables/") ? "table" : "rule",
      content.sha256, content.isWaiting ? standing.phrase.said : "",
      state: content.isWaiting ? "waiting" : "closed",
      lines, &report, &table)
  }

  private func add(
    _ name: String, _ kind: String, _ sha256: String, _ standing: String, state: String, _ lines: [String],
    _ report: inout Report, _ table: inout Table
  ) {
    if !report.lead.isEmpty { report.lead.append("") }
    let parts = [name, standing, sha256].filter { !$0.isEmpty }
    report.lead += [parts.joined(separator: " · ")] + lines
    table.add([.text(name), .text(kind), .text(sha256), .text(state), .texts(lines)])
  }

  private func summary(of differences: [RulebookReview.Difference], _ book: BoundRulebook) -> String {
    guard !differences.isEmpty else {
      return ApprovalPhrase.noDifference.said(["place": book.place.described])
    }
    func count(_ standing: RulebookReview.Standing) -> String {
      String(differences.count { $0.standing == standing })
    }
    return ApprovalPhrase.differences.said([
      "count": String(differences.count), "waiting": count(.waiting), "approved": count(.approved),
      "open": count(.unapproved),
    ])
  }
}
