import Audit
import LibPQ
import LocalServer
import Rulebook
import Store

/// Audits the generated county month by month and holds the cases against what was planted.
struct DemoAudit: Sendable {
  static let database = "mingcha"

  let county: DemoCounty
  let server: PrivateServer
  let book: BoundRulebook
  let console: Console

  private var conninfo: String { server.conninfo(database: Self.database) }

  func generate() async throws -> Row {
    let admin = try await Connection.open(server.conninfo())
    try await admin.execute(Statement("create database \(Self.database)"))
    await admin.close()
    let connection = try await Connection.open(conninfo)
    // The store is made beside the source: they share a database and nothing else.
    async let store: Void = migrate()
    try await county.generate(on: connection) { share in
      console.progress(Talk.demoGenerating.said(["percent": String(share)]))
    }
    let size = try await connection.one(Statements.named("demo_size"))
    await connection.close()
    try await store
    return size
  }

  private func migrate() async throws {
    let connection = try await Connection.open(conninfo)
    try await Migrator(catalogue: book.catalogue, release: .shipped(book.catalogue)).migrate(connection)
    await connection.close()
  }

  /// The reports of the twelve months, in order, by all rules that are on. Before the last one somebody edits a month
  /// that has been audited.
  func audit() async throws -> [MonthReport] {
    let (store, source) = (conninfo, server.conninfo(database: Self.database, user: "mingcha_reader"))
    let runner = AuditRunner(
      catalogue: book.catalogue, rulebook: book.rulebook, rules: book.rules,
      approval: book.approval,
      openStore: {
        try await Connection.open(store, options: ConnectionOptions(timeZone: StoreSettings.defaultTimeZone))
      })
    var reports: [MonthReport] = []
    for (index, month) in DemoCounty.auditedMonths.enumerated() {
      console.progress(
        Talk.demoAuditing.said(["month": "\(month)", "done": String(index + 1), "count": "12"]))
      if month == DemoCounty.lastMonth {
        let connection = try await Connection.open(conninfo)
        try await county.editAuditedMonth(on: connection)
        await connection.close()
      }
      var request = AuditRequest(month: month)
      request.programVersion = Mingcha.version
      // A folder of one's own may be tried on the generated county; its reports say so.
      request.allowsUnapproved = true
      reports += try await runner.audit(request, openSource: { try await Connection.open(source) }).months
    }
    if let warning = reports.last?.approvalWarning { console.warn(warning) }
    return reports
  }

  func compare() async throws -> DemoComparison {
    let connection = try await Connection.open(conninfo)
    let rows = try await connection.query(Statements.named("demo_comparison"))
    await connection.close()
    return DemoComparison(
      lines: try rows.map { row in
        DemoComparison.Line(
          ruleID: try row.get("rule_id"), planted: try row.get("planted"), found: try row.get("found"),
          nearMisses: try row.get("near_misses"), spared: try row.get("spared"),
          beyond: try row.get("beyond"))
      })
  }
}
