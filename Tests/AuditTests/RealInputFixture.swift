import Audit
import Catalogue
import LibPQ
import Rulebook
import Store
import TestSupport
import Testing

/// Audits real input end to end: a store, a source schema that the test maps, and the shipped rules.
struct RealInputFixture {
  let connection: Connection
  let catalogue: Catalogue
  let runner: AuditRunner
  private let opening: AuditRunner.Opening

  init() async throws {
    let database = TestDatabase.current
    opening = {
      try await database.connect(options: ConnectionOptions(timeZone: StoreSettings.defaultTimeZone))
    }
    connection = try await opening()
    catalogue = try Catalogue.shipped()
    let shipped = ShippedRulebook.load(catalogue: catalogue).rulebook
    let bound = RuleBinder(catalogue: catalogue).bind(shipped)
    try #require(bound.diagnostics.isEmpty)
    try await connection.execute(
      "select review.register_release($1, 'test')", [shipped.canonicalText])
    runner = AuditRunner(
      catalogue: catalogue, rulebook: shipped, rules: bound.rules, approval: .release, openStore: opening)
  }

  /// Pulls, judges and records the months from the first to the last, in order.
  @discardableResult
  func audit(_ first: String, through last: String) async throws -> [AuditReport] {
    var month = try #require(AuditMonth(first))
    let end = try #require(AuditMonth(last))
    var reports: [AuditReport] = []
    while month <= end {
      reports.append(try await runner.audit(AuditRequest(month: month), openSource: opening))
      month = month.adding(months: 1)
    }
    return reports
  }

  /// The rows as text, columns joined by `|`, null as nothing.
  func rows(_ query: String) async throws -> [String] {
    try await connection.query(Statement(query)).map { $0.values.map { $0 ?? "" }.joined(separator: "|") }
  }

  func number(_ query: String) async throws -> Int {
    try await connection.one(Statement(query)).first(as: Int.self)
  }

  /// What the runs found for a rule: period and subject, in order.
  func found(_ rule: String, _ subject: String) async throws -> [String] {
    try await rows(
      """
      select period, \(subject) from review.flagged_case
      where rule_id = '\(rule)' and status = 'open' order by 1, 2
      """)
  }
}
