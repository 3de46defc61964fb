import Audit
import Catalogue
import LibPQ
import Rulebook
import Store
import Testing
import TestSupport

/// A source and a store in the test's database, and audits of one into the other. The days lie in a year that is over
/// on every clock.
struct AuditFixture {
  let database: TestDatabase
  let store: Connection
  let catalogue: Catalogue

  typealias Values = [String: String?]

  /// - Parameter agencies: the codes in the dataset `agency`; nil: the source has no such dataset.
  init(agencies: [String]? = ["000101", "000102", "000103"]) async throws {
    database = TestDatabase.current
    store = try await database.connect(options: ConnectionOptions(timeZone: "Asia/Shanghai"))
    catalogue = try Catalogue.shipped()
    try await store.execute("create schema source")
    if let agencies {
      try await create("agency", ["agency_code", "agency_name", "mof_div_code", "budget_level"])
      try await insert("agency", agencies.map { ["agency_code": $0, "mof_div_code": "370102000"] })
    }
  }

  /// Makes the source's table of a dataset.
  /// - Parameter columns: only these; nil: all of the catalogue.
  func create(_ name: String, _ columns: [String]? = nil, without lacking: [String] = []) async throws {
    let dataset = try #require(catalogue.dataset(named: name))
    let offered = dataset.columns.filter { columns?.contains($0.name) ?? true }.filter {
      !lacking.contains($0.name)
    }
    let list = offered.map { "\"\($0.name)\" \($0.type.sqlType)" }.joined(separator: ", ")
    try await sql("create table source.\(name) (\(list))")
  }

  func insert(_ name: String, _ rows: [Values]) async throws {
    for row in rows {
      let cells = row.sorted { $0.key < $1.key }
      let names = cells.map { "\"\($0.key)\"" }.joined(separator: ", ")
      let values = cells.map { $0.value.map { Connection.quotedLiteral($0) } ?? "null" }.joined(
        separator: ", ")
      try await sql("insert into source.\(name) (\(names)) values (\(values))")
    }
  }

  func pay(
    _ id: String, _ day: String?, _ amount: String?, agency: String? = "000101", _ more: Values = [:]
  ) async throws {
    let own: Values = ["pay_cert_id": id, "xpay_date": day, "pay_amt": amount, "agency_code": agency]
    try await insert("payment", [own.merging(more) { $1 }])
  }

  func sql(_ script: String) async throws {
    try await store.run(script: Statement(script))
  }

  // MARK: Rules

  /// The rules of these bodies, by id.
  func rulebook(_ bodies: [String: String]) throws -> (rulebook: Rulebook, rules: [BoundRule]) {
    let files = bodies.map { ("rules/own/\($0.key).yaml", OwnRule.text(id: $0.key, $0.value)) }
    let (rulebook, faults) = RulebookLoader(catalogue: catalogue)
      .load(files: Dictionary(uniqueKeysWithValues: files), root: "rules")
    let (rules, unbound) = RuleBinder(catalogue: catalogue).bind(rulebook)
    let errors = (faults + unbound).filter { $0.severity == .error && !$0.message.contains("has no test") }
    #expect(errors.map { $0.rendered() } == [])
    return (rulebook, rules)
  }

  func shippedRules() throws -> (rulebook: Rulebook, rules: [BoundRule]) {
    let rulebook = ShippedRulebook.load(catalogue: catalogue).rulebook
    return (rulebook, RuleBinder(catalogue: catalogue).bind(rulebook).rules)
  }

  /// Judges by these rules. The store takes them for what shipped, but for the differences that `approval` names.
  func runner(
    _ book: (rulebook: Rulebook, rules: [BoundRule]), user: String = "postgres",
    approval: RulebookApproval = .release,
    progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) async throws -> AuditRunner {
    var shipped = book.rulebook.canonicalTexts
    if case .local(let changes) = approval {
      for change in changes { shipped[change.name] = change.shipped }
    }
    try await release(CanonicalText.object(shipped.map { ($0.key, $0.value) }))
    return AuditRunner(
      catalogue: catalogue, rulebook: book.rulebook, rules: book.rules, approval: approval,
      openStore: { [database] in
        try await database.connect(user: user, options: ConnectionOptions(timeZone: "Asia/Shanghai"))
      }, progress: progress)
  }

  func release(_ rulebook: String) async throws {
    try await store.execute("select review.register_release($1, 'test')", [rulebook])
  }

  // MARK: Audits

  @discardableResult
  func audit(
    _ month: String, _ bodies: [String: String], since: String? = nil, all: Bool = false
  ) async throws -> AuditReport {
    try await audit(month, with: try await runner(try rulebook(bodies)), since: since, all: all)
  }

  @discardableResult
  func audit(
    _ month: String, with runner: AuditRunner, since: String? = nil, all: Bool = false
  ) async throws -> AuditReport {
    var request = AuditRequest(month: try #require(AuditMonth(month)))
    request.since = since.flatMap { AuditMonth($0) }
    request.comparesAll = all
    return try await runner.audit(request, openSource: { [database] in try await database.connect() })
  }

  static func request(_ month: String) throws -> AuditRequest {
    AuditRequest(month: try #require(AuditMonth(month)))
  }

  func check(_ month: String, _ bodies: [String: String]) async throws -> (MonthReport, [MonthReport.Finding])
  {
    var findings: [MonthReport.Finding] = []
    let runner = try await runner(try rulebook(bodies))
    let request = AuditRequest(month: try #require(AuditMonth(month)))
    let report = try await runner.check(request) { findings.append($0) }
    return (report, findings)
  }

  // MARK: What came out

  /// The rows as text, columns joined by `|`, null as nothing.
  func rows(_ query: String) async throws -> [String] {
    try await store.query(Statement(query)).map { $0.values.map { $0 ?? "" }.joined(separator: "|") }
  }

  func value(_ query: String) async throws -> String { try await rows(query).first ?? "" }

  /// `subject|period|status|amount`, by subject.
  func cases(_ rule: String = "own") async throws -> [String] {
    try await rows(
      """
      select subject::text, period, status, amount from review.flagged_case where rule_id = '\(rule)'
      order by subject::text collate "C", period
      """)
  }

  /// `flagged|data missing|clear|not applicable|error` of the newest run of a month, or of any.
  func counts(_ rule: String = "own", month: String? = nil) async throws -> String {
    try await value(
      """
      select a.flagged, a.data_missing, a.clear, a.not_applicable, a.error
      from review.run_rule as a join review.run using (run_id)
      where rule_id = '\(rule)' and (\(month.map { "month = '\($0)-01'" } ?? "true")) order by run_id desc limit 1
      """)
  }

  /// `agency status` of the newest run.
  func statuses(_ rule: String = "own") async throws -> [String] {
    try await rows(
      """
      select agency_code || ' ' || status from review.run_agency
      where rule_id = '\(rule)' and run_id = (select max(run_id) from review.run) order by 1
      """)
  }
}

/// The part of a rule file that no verdict rests on.
enum OwnRule {
  static let linesBefore = 5

  static func text(id: String, _ body: String) -> String {
    let reason = body.contains("reason:") ? "" : "reason: {zh-CN: 原因, en: reason}\n"
    let severity = body.contains("severity:") ? "" : "severity: high\n"
    return """
      id: \(id)
      title: {zh-CN: 规则, en: Rule}
      kind: breach
      basis: [{law: 某法, article: 第一条}]
      check: {zh-CN: 核对, en: Look}
      \(body)
      \(severity)\(reason)false_positives: {zh-CN: 无, en: None}

      """
  }

  /// Payments above a hundred yuan, in the month.
  static let dear = """
    from: payment
    on: xpay_date
    flag: pay_amt > 100
    subject: [pay_cert_id]
    amount: pay_amt
    """

  /// More than a hundred yuan a year in one agency.
  static let dearYear = """
    from: payment
    on: xpay_date
    period: year-to-date
    per: [agency_code]
    let: {paid: sum(pay_amt)}
    flag: paid > 100
    subject: [agency_code]
    amount: paid
    """

  /// Asks for a figure that no table has.
  static let lacking = """
    from: payment
    on: xpay_date
    flag: pay_amt > legal_limit('nowhere', xpay_date)
    subject: [pay_cert_id]
    """

  /// The same invoice twice, ever.
  static let twice = """
    from: payment
    on: xpay_date
    period: all
    per: [invoice_no]
    flag: count(*) > 1
    subject: [invoice_no]
    """
}

extension AuditReport {
  /// The months in the order in which they were judged.
  var judged: [String] { months.map { "\($0.month)" } }
}
