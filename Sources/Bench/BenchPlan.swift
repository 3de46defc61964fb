import ArgumentParser
import Audit
import Catalogue
import Embedded
import Foundation
import LibPQ
import LocalServer
import Rulebook
import Store

/// The steps that are measured, the same for every length of history.
struct BenchPlan {
  let month: AuditMonth
  let paymentsPerYear: Int
  let slowest: Int
  private let catalogue: Catalogue
  private let rulebook: Rulebook
  private let rules: [BoundRule]

  init(month text: String, paymentsPerYear: Int, slowest: Int) throws {
    guard let month = AuditMonth(text) else { throw ValidationError("--month takes a month such as 2025-12") }
    self.month = month
    self.paymentsPerYear = paymentsPerYear
    self.slowest = slowest
    catalogue = try Catalogue.shipped()
    rulebook = ShippedRulebook.load(catalogue: catalogue).rulebook
    rules = RuleBinder(catalogue: catalogue).bind(rulebook).rules.filter(\.rule.isEnabled)
  }

  func measure(years: Int, on server: PrivateServer) async throws -> Measurements {
    let database = "years_\(years)"
    let admin = try await Connection.open(server.conninfo())
    try await admin.execute(Statement("create database \(database)"))
    await admin.close()
    let opening: AuditRunner.Opening = {
      try await Connection.open(
        server.conninfo(database: database),
        options: ConnectionOptions(timeZone: StoreSettings.defaultTimeZone))
    }
    let store = try await opening()
    var result = Measurements(years: years)
    say("\(years) years: generating \(paymentsPerYear * years) payments")
    try await generate(years: years, store)
    let release = Release(rulebook: rulebook.canonicalText, programVersion: "bench")
    try await Migrator(catalogue: catalogue, release: release).migrate(store)

    say("\(years) years: pulling")
    (result.firstPull, result.rowsOfFirstPull) = try await pull(month.adding(months: -1), opening, store)
    try await store.execute("vacuum analyze")
    (result.monthPull, result.rowsOfMonth) = try await pull(month, opening, store)
    try await store.execute("vacuum analyze")
    (result.idlePull, _) = try await pull(month, opening, store)
    result.peakOfPulls = ProcessMemory.peak()
    (result.scan, result.payments) = try await scan(store)

    let watch = StopWatch()
    let runner = AuditRunner(
      catalogue: catalogue, rulebook: rulebook, rules: rules, approval: .release, openStore: opening,
      progress: watch.note)
    for number in 1...month.month {
      let audited = AuditMonth(year: month.year, month: number)
      say("\(years) years: auditing \(audited)")
      let report = try await runner.audit(AuditRequest(month: audited), openSource: opening)
      result.months.append(watch.lap(audited.description))
      result.findings += report.months.last?.flagged ?? 0
      for erred in report.months.flatMap(\.erred) { say("\(erred.ruleID) erred: \(erred.note ?? "")") }
    }
    say("\(years) years: checking with all rules and with the first \(FirstRules.ids.count)")
    result.checkOfAll = try await check(runner, [])
    result.checkOfFirst = try await check(runner, FirstRules.ids)
    say("\(years) years: judging each rule alone")
    result.rules = try await judgeAlone(store)
    result.peak = ProcessMemory.peak()
    await store.close()
    return result
  }

  private func generate(years: Int, _ connection: Connection) async throws {
    let settings = [
      "mingcha.payments_per_year": String(paymentsPerYear), "mingcha.years": String(years),
      "mingcha.last_month": month.start,
    ]
    for (name, value) in settings {
      _ = try await connection.query("select set_config($1, $2, false)", [name, value])
    }
    for (path, text) in EmbeddedFiles.sql.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("demo/bench/") && !path.hasPrefix("demo/bench/8") {
      try await connection.run(script: Statement(name: path, text: text))
    }
  }

  private func pull(
    _ month: AuditMonth, _ opening: AuditRunner.Opening, _ store: Connection
  ) async throws -> (Duration, rows: Int) {
    let source = try await opening()
    let began = ContinuousClock.now
    let summary = try await Pull.run(
      source: source, store: store, catalogue: catalogue, request: PullRequest(month: month))
    let duration = ContinuousClock.now - began
    await source.close()
    return (duration, summary.datasets.reduce(0) { $0 + $1.rowsRead })
  }

  /// What a month takes by the rules named, or by all that are on.
  private func check(_ runner: AuditRunner, _ rules: [String]) async throws -> Duration {
    var request = AuditRequest(month: month)
    request.ruleIDs = Set(rules)
    let began = ContinuousClock.now
    _ = try await runner.check(request)
    return ContinuousClock.now - began
  }

  /// The yardstick: the median of seven scans, after one that warms up.
  private func scan(_ store: Connection) async throws -> (Duration, payments: Int) {
    var durations: [Duration] = []
    var payments = 0
    for _ in 0..<8 {
      let began = ContinuousClock.now
      let row = try await store.one(
        "select count(*) as payments, sum(pay_amt) from ledger.payment where pull_until is null")
      durations.append(ContinuousClock.now - began)
      payments = try row.get("payments", as: Int.self)
    }
    return (durations.dropFirst().sorted()[3], payments)
  }

  /// The slowest rules, each in a statement of its own, as the judge runs them.
  private func judgeAlone(_ store: Connection) async throws -> [(id: String, duration: Duration)] {
    // All generated rows have their dates.
    let plain = JudgingContext(
      month: month, today: month.adding(months: 1).start, dated: Set(catalogue.datasets.map(\.name)))
    let context = try await store.transaction(.readOnlySnapshot) { store in
      try await plain.knowingCodes(of: rules, on: store)
    }
    var durations: [(id: String, duration: Duration)] = []
    for rule in rules {
      let pass = JudgingPass(rules: [rule], context: context) { _ in .complete }
      let began = ContinuousClock.now
      do {
        try await store.transaction(.readOnlySnapshot) { store in
          for setting in ["enable_mergejoin = off", "work_mem = '128MB'"] {
            try await store.execute(Statement("set local \(setting)"))
          }
          try await store.stream(Statement(name: rule.rule.id, text: pass.statement.text)) { _ in }
        }
      } catch let error as DatabaseError {
        say("\(rule.rule.id) erred: \(error.message)")
      }
      durations.append((rule.rule.id, ContinuousClock.now - began))
    }
    return Array(durations.sorted { $0.duration > $1.duration }.prefix(slowest))
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
