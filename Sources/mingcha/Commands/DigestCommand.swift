import ArgumentParser
import Audit
import Digest
import LibPQ
import Store

/// Sends the letters of a month, or writes them into a folder.
struct DigestCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "digest", said: DigestPhrase.digest,
      examples: [
        (DigestPhrase.exampleDigest, "digest --month 2026-10"),
        (DigestPhrase.exampleDryRun, "digest --month 2026-10 --dry-run letters"),
        (
          DigestPhrase.exampleSMTP,
          "digest --month 2026-10 --smtp smtp://mail.example.gov.cn:587 --smtp-user mingcha "
            + "--smtp-password-file /etc/mingcha/smtp-password"
        ),
      ])
  }

  @Option(help: .said(DigestOptionPhrase.digestMonth, value: "YYYY-MM"), transform: AuditMonth.argument)
  var month: AuditMonth

  @Option(name: .customLong("dry-run"), help: .said(.dryRun, value: "folder"), completion: .directory)
  var folder: String?

  @Option(name: .customLong("only"), help: .said(DigestOptionPhrase.only, value: "address"))
  var only: String?

  @Option(
    name: .customLong("retry-for"), help: .said(.retryFor, value: "15m"), transform: DoctorCommand.seconds)
  var patience: Int?

  @Flag(name: .customLong("retry-failed"), help: .said(DigestOptionPhrase.retryFailed))
  var retriesFailed = false

  @OptionGroup var mail: MailOptions
  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let shelf = RuleShelf(try invocation.rulebook().rulebook)
    let store = try await invocation.openCurrentStore()
    try await invocation.refuseFuture(month, in: store)
    if let folder {
      let folder = LetterFolder(path: folder)
      return try await write(to: folder, shelf, store, invocation)
    }
    guard let transport = try mail.transport(invocation.environment) else {
      throw UsageFault(DigestFaultPhrase.noTransport.said, hint: DigestFaultPhrase.noTransportHint.said)
    }
    let sender = try await mail.sender(invocation.environment, store)
    let outbox = Outbox(store)
    if retriesFailed {
      let count = try await outbox.retry(address: only)
      invocation.console.note(DigestPhrase.retried.said(["count": String(count)]))
    }
    let today = try await invocation.today(in: store)
    let silent = try await outbox.fileSilence(monthStart: month.start, today: today)
    if silent > 0 {
      invocation.console.warn(DigestPhrase.silence.said(["month": "\(month)", "count": String(silent)]))
    }
    if today < month.end { invocation.console.note(DigestPhrase.waitingDaily.said(["month": "\(month)"])) }
    let round = PostRound(
      store: store, console: invocation.console,
      dispatcher: Dispatcher(store: store, transport: transport, sender: sender, shelf: shelf),
      patience: patience ?? 0)
    let outcome = try await round.run(through: month)
    await store.close()
    tell(outcome, invocation.console)
    return outcome.status
  }

  private func tell(_ outcome: PostRound.Outcome, _ console: Console) {
    var report = Report("digest")
    report.isQuietable = outcome.status == .done
    report.fact("month", .text("\(month)"))
    report.fact("sent", .count(outcome.sent))
    report.fact("deferred", .count(outcome.deferred))
    report.fact("failed", .count(outcome.failed))
    report.fact("pending", .count(outcome.standing.pending))
    report.fact("failed_in_all", .count(outcome.standing.failed))
    report.summary = [
      DigestPhrase.outcome.said([
        "sent": String(outcome.sent), "deferred": String(outcome.deferred), "failed": String(outcome.failed),
        "pending": String(outcome.standing.pending),
      ])
    ]
    console.write(report)
    if let fault = outcome.serverFault {
      console.fail(
        DigestFaultPhrase.serverFault.said(["reason": fault]), hint: DigestFaultPhrase.serverFaultHint.said)
    }
    if outcome.standing.failed > 0 {
      console.fail(
        DigestFaultPhrase.lettersFailed.said([
          "count": String(outcome.standing.failed), "addresses": outcome.standing.addresses,
          "reason": outcome.standing.lastError,
        ]), hint: DigestFaultPhrase.lettersFailedHint.said)
    }
  }

  private struct TakenBack: Error {}

  /// Previews are rows of a transaction that is taken back.
  private func write(
    to folder: LetterFolder, _ shelf: RuleShelf, _ store: Connection, _ invocation: Invocation
  ) async throws -> ExitStatus {
    try folder.prepare()
    var count = 0
    do {
      try await store.transaction { store in
        let named = try? await mail.sender(invocation.environment, store)
        guard let sender = named ?? MailAddress("mingcha@localhost") else { return }
        var reader = LetterReader(store: store, shelf: shelf)
        for id in try await Outbox(store).preview(monthStart: month.start, address: only) {
          let letter = try await reader.letter(id)
          try folder.write(try letter.message(from: sender).data, name: "\(month) \(letter.address)")
          count += 1
        }
        throw TakenBack()
      }
    } catch is TakenBack {}
    await store.close()
    var report = Report("digest")
    report.fact("month", .text("\(month)"))
    report.fact("written", .count(count))
    report.summary = [
      count == 0
        ? DigestPhrase.noLetters.said
        : DigestPhrase.written.said(["count": String(count), "path": folder.path])
    ]
    invocation.console.write(report)
    return .done
  }
}
