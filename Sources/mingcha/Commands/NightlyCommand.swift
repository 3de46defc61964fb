import ArgumentParser
import Audit
import Digest
import LibPQ
import Rulebook
import Store

/// All that a night has to do, each part whatever became of the others.
struct NightlyCommand: Verb {
  static var configuration: CommandConfiguration {
    .verb(
      "nightly", said: NightlyPhrase.nightly,
      examples: [
        (NightlyPhrase.exampleNightly, "nightly"),
        (
          NightlyPhrase.exampleQuiet,
          "nightly --quiet --retry-for 30m --metrics mingcha.prom"
        ),
      ])
  }

  @Option(help: .said(DigestOptionPhrase.metrics, value: "file"), completion: .file())
  var metrics: String?

  @Option(
    name: .customLong("retry-for"), help: .said(.retryFor, value: "30m"), transform: DoctorCommand.seconds)
  var patience: Int?

  @Flag(help: .said(.strict))
  var strict = false

  @Option(name: .customLong("fail-on"), help: .said(.failOn, value: "low|medium|high"))
  var failOn: Severity?

  @OptionGroup var mail: MailOptions
  @OptionGroup var common: CommonOptions

  func perform(_ invocation: Invocation) async throws -> ExitStatus {
    let began = ContinuousClock.now
    let store = try await invocation.openCurrentStore()
    let today = try await invocation.today(in: store)
    guard let running = AuditMonth(today) else { throw UsageFault(today) }
    let closed = running.adding(months: -1)
    let plan = try await store.one(Statements.named("nightly_plan"), [today])
    let isTime = today >= (plan["first_working_day"] ?? "")
    if try !plan.get("holidays_known", as: Bool.self) {
      invocation.console.warn(NightlyPhrase.holidaysUnknown.said)
    }
    var steps: [NightlyStep] = []
    // The older month first: cases then know what came later. A night that was missed is made up for.
    if isTime, try !plan.get("closed_is_done", as: Bool.self) {
      steps.append(try await step(.stepClosed, closed, invocation) { try await audit(closed, invocation) })
    }
    steps.append(try await step(.stepRunning, running, invocation) { try await audit(running, invocation) })
    steps.append(
      try await step(.stepLetters, running, invocation) {
        try await sendLetters(running, isTime ? closed : nil, today, store, invocation)
      })
    if let metrics {
      steps.append(
        try await step(.stepMetrics, running, invocation) {
          let took = (ContinuousClock.now - began) / .seconds(1)
          try await MetricsFile(path: metrics).write(from: store, nightSeconds: took)
          return (.done, NightlyPhrase.metricsWritten.said(["path": metrics]))
        })
    }
    await store.close()
    tell(steps, invocation.console)
    return steps.worst
  }

  /// A part that fails is told and the others go on; an interrupt ends the night.
  private func step(
    _ name: NightlyPhrase, _ month: AuditMonth, _ invocation: Invocation,
    _ body: () async throws -> (ExitStatus, String)
  ) async throws -> NightlyStep {
    let title = name.said(["month": "\(month)"])
    do {
      let (status, line) = try await body()
      return NightlyStep(name: "\(name)", status: status, line: line)
    } catch {
      try Task.checkCancellation()
      let failure = Failure(error)
      let message = NightlyPhrase.stepFailed.said(["step": title, "reason": failure.message])
      invocation.console.report(failure.diagnostics)
      invocation.console.fail(message, hint: failure.hint)
      return NightlyStep(name: "\(name)", status: failure.status, line: message)
    }
  }

  private func audit(_ month: AuditMonth, _ invocation: Invocation) async throws -> (ExitStatus, String) {
    let console = invocation.console
    var (runner, request, _) = try await invocation.prepareRun(month, try RuleChoice.parse([]))
    request.isStrict = strict
    let outcome = try await runner.audit(
      request, openSource: { try await invocation.openSource() }, pulling: { console.progress($0.line) })
    console.setRun(outcome.months.last?.runID)
    for warning in outcome.pull.warnings { console.warn(warning.said) }
    for month in outcome.months {
      for lack in month.lacks { console.warn("\(month.month): \(RunLack(stored: lack).text.said)") }
    }
    let line = NightlyPhrase.audited.said([
      "month": "\(month)", "opened": String(outcome.months.reduce(0) { $0 + $1.newCases }),
      "reopened": String(outcome.months.reduce(0) { $0 + $1.returnedCases }),
      "gone": String(outcome.months.reduce(0) { $0 + $1.gone }),
      "unchecked": String(outcome.months.last?.unchecked.count ?? 0),
    ])
    guard outcome.isComplete else { return (.incomplete, line) }
    return (failOn.map { outcome.hasNewCases(from: $0) } == true ? .newCases : .done, line)
  }

  private func sendLetters(
    _ running: AuditMonth, _ closed: AuditMonth?, _ today: String, _ store: Connection,
    _ invocation: Invocation
  ) async throws -> (ExitStatus, String) {
    if let closed {
      let silent = try await Outbox(store).fileSilence(monthStart: closed.start, today: today)
      if silent > 0 {
        invocation.console.warn(DigestPhrase.silence.said(["month": "\(closed)", "count": String(silent)]))
      }
    }
    guard let transport = try mail.transport(invocation.environment) else {
      let standing = try await Outbox(store).standing()
      let line = NightlyPhrase.noMail.said(["count": String(standing.pending)])
      if standing.pending > 0 { invocation.console.warn(line) }
      return (standing.pending > 0 ? .wrongUse : .done, line)
    }
    let standing = try await Outbox(store).standing()
    // Nobody is written to: the lack of a sender's address troubles nobody.
    guard standing.pending > 0 || standing.failed > 0 else {
      return (.done, NightlyPhrase.letters.said(["sent": "0", "deferred": "0", "failed": "0"]))
    }
    let sender = try await mail.sender(invocation.environment, store)
    let shelf = RuleShelf(try invocation.rulebook().rulebook)
    let outcome = try await PostRound(
      store: store, console: invocation.console,
      dispatcher: Dispatcher(store: store, transport: transport, sender: sender, shelf: shelf),
      patience: patience ?? 0
    ).run(through: running)
    if let fault = outcome.serverFault {
      invocation.console.fail(
        DigestFaultPhrase.serverFault.said(["reason": fault]), hint: DigestFaultPhrase.serverFaultHint.said)
    }
    let line = NightlyPhrase.letters.said([
      "sent": String(outcome.sent), "deferred": String(outcome.deferred),
      "failed": String(outcome.standing.failed),
    ])
    return (outcome.status, line)
  }

  private func tell(_ steps: [NightlyStep], _ console: Console) {
    var report = Report("nightly")
    report.isQuietable = steps.worst == .done
    report.fact("status", .count(steps.worst.rawValue))
    report.fact(
      "steps",
      .list(
        steps.map {
          .object([
            .init("step", .text($0.name)), .init("status", .count($0.status.rawValue)),
            .init("line", .text($0.line)),
          ])
        }))
    let separator = Language.current == .chinese ? "；" : "; "
    report.summary = [NightlyPhrase.summary.said(["parts": steps.map(\.line).joined(separator: separator)])]
    console.write(report)
  }
}
