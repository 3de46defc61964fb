import Audit
import Catalogue
import Foundation
import LibPQ
import Store

/// One call of the program: what it was told, and the world it was called in.
struct Invocation: Sendable {
  let console: Console
  let options: CommonOptions
  let environment: [String: String]
  let clock: Clock
  let catalogue: Catalogue

  var storeConninfo: String { get throws { try conninfo(options.store, "MINGCHA_STORE", .noStore) } }
  var sourceConninfo: String { get throws { try conninfo(options.source, "MINGCHA_SOURCE", .noSource) } }

  func openStore() async throws -> Connection {
    try await Connection.open(storeConninfo, options: connectionOptions)
  }

  func openSource() async throws -> Connection {
    try await Connection.open(sourceConninfo, options: connectionOptions)
  }

  /// A store that has exactly what this program needs; its times are those of its zone.
  func openCurrentStore() async throws -> Connection {
    let store = try await openStore()
    try await Migrator(catalogue: catalogue).requireCurrent(store)
    let zone = try await StoreSettings.timeZone(of: store)
    try await store.execute("select set_config('TimeZone', $1, false)", [zone])
    return store
  }

  var rulebookPlace: RulebookPlace {
    RulebookPlace.find(option: options.rules, environment: environment)
  }

  /// The rulebook, sound.
  func rulebook() throws -> BoundRulebook {
    let book = BoundRulebook(rulebookPlace, catalogue)
    try book.requireSound()
    console.detail(Talk.rulesFrom.said(["place": book.place.described]))
    return book
  }

  /// The present day in the store's zone, ISO.
  func today(in store: Connection) async throws -> String {
    let zone = try await StoreSettings.timeZone(of: store)
    let seconds = String(Int(clock.now().timeIntervalSince1970))
    return try await store.one(
      "select (to_timestamp($1::bigint) at time zone $2)::date::text", [seconds, zone]
    ).first(as: String.self)
  }

  /// A month that has not begun has nothing to audit, and is a slip of the pen.
  func refuseFuture(_ month: AuditMonth, in store: Connection) async throws {
    let today = try await today(in: store)
    guard month.start <= today else {
      throw UsageFault(
        Fault.futureMonth.said(["month": "\(month)"]), hint: Fault.futureHint.said(["today": today]))
    }
  }

  private var connectionOptions: ConnectionOptions {
    let console = console
    return ConnectionOptions(onNotice: { console.detail("\($0)") })
  }

  /// Nothing named is libpq's own choice only where libpq was told something.
  private func conninfo(_ option: String?, _ variable: String, _ lack: Fault) throws -> String {
    if let option { return option }
    if let named = environment[variable], !named.isEmpty { return named }
    let libpq = ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"]
    if libpq.contains(where: { environment[$0].map { !$0.isEmpty } ?? false }) { return "" }
    throw UsageFault(lack.said, hint: Fault.connectionHint.said)
  }
}
