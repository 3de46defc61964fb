import Audit
import LibPQ
import Rulebook
import Store

extension Invocation {
  /// Opens sessions of the store in the zone whose days are its days.
  func storeOpening(timeZone: String) throws -> AuditRunner.Opening {
    let conninfo = try storeConninfo
    return { try await Connection.open(conninfo, options: ConnectionOptions(timeZone: timeZone)) }
  }

  func auditRunner(_ book: BoundRulebook, timeZone: String) throws -> AuditRunner {
    let console = console
    return AuditRunner(
      catalogue: catalogue, rulebook: book.rulebook, rules: book.rules,
      approval: book.approval, openStore: try storeOpening(timeZone: timeZone),
      progress: { console.progress($0.line) })
  }

  /// What comes before every run: a store in order, a month that has begun, rules that exist.
  func prepareRun(
    _ month: AuditMonth, _ choice: RuleChoice
  ) async throws -> (runner: AuditRunner, request: AuditRequest, book: BoundRulebook) {
    let book = try rulebook()
    let chosen = try book.chosen(choice)
    let store = try await openCurrentStore()
    try await refuseFuture(month, in: store)
    let zone = try await StoreSettings.timeZone(of: store)
    await store.close()
    var request = AuditRequest(month: month)
    request.ruleIDs = choice.ids.isEmpty ? [] : Set(chosen.map(\.rule.id))
    request.includesDisabled = choice.includesDisabled
    request.sourceSchema = options.sourceSchema
    request.programVersion = Mingcha.version
    return (try auditRunner(book, timeZone: zone), request, book)
  }
}
