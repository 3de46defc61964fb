import Foundation
import LibPQ
import Testing
import TestSupport

/// A store with the cases of one audited month, and the program as its users run it.
struct CaseworkFixture {
  let folder: TemporaryFolder
  let store: Connection
  let program: Program

  /// Dear payments and receptions that name a claimant.
  private static let rules = [
    "dear": """
    id: dear
    title: {zh-CN: 大额, en: Dear}
    severity: high
    kind: breach
    basis:
      - {law: 旧法, article: 第一条, to: 2024-12-31}
      - {law: 新法, article: 第二条, from: 2025-01-01}
    from: payment
    on: xpay_date
    flag: pay_amt > 100
    subject: [pay_cert_id]
    amount: pay_amt
    reason: {zh-CN: "{claimant}付{pay_amt}元", en: "{claimant} paid {pay_amt} yuan"}
    check: {zh-CN: 核对, en: Look}
    false_positives: {zh-CN: 无, en: None}
    expected_share: 10

    """,
    "twice": """
    id: twice
    title: {zh-CN: 重复, en: Twice}
    severity: low
    kind: lead
    basis: [{law: 某法, article: 第三条}]
    from: payment
    on: xpay_date
    per: [claimant]
    flag: count(*) > 1
    subject: [claimant]
    amount: sum(pay_amt)
    reason: {zh-CN: "{claimant}两次", en: "{claimant} twice"}
    check: {zh-CN: 核对, en: Look}
    false_positives: {zh-CN: 无, en: None}

    """,
  ]

  /// In the trait's database, which is a copy of the template `casework`.
  init() async throws {
    (folder, program) = try Self.program(on: TestDatabase.current.conninfo())
    store = try await TestDatabase.current.connect(options: ConnectionOptions(timeZone: "Asia/Shanghai"))
  }

  private static func program(on conninfo: String) throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    for (id, text) in rules { try folder.write(text, to: "rules/own/\(id).yaml") }
    let program = Program(
      folder: folder.path,
      environment: ["MINGCHA_STORE": conninfo, "MINGCHA_SOURCE": conninfo, "MINGCHA_LANG": "en"])
    return (folder, program)
  }

  /// Migrates, and audits the month in which a few payments are dear and one person is paid by two units.
  static func prepare(_ conninfo: String) async throws {
    let (folder, program) = try program(on: conninfo)
    let migration = try await program.run("migrate", "-q")
    let store = try await Connection.open(conninfo)
    try await store.run(
      script: """
        create schema source;
        create table source.agency (agency_code text, agency_name text);
        insert into source.agency values ('000101', '甲'), ('000102', '乙'), ('000201', '丙');
        create table source.payment (
          pay_cert_id text, agency_code text, xpay_date date, pay_amt numeric(18,2), claimant text);
        insert into source.payment values
          ('p1', '000101', '2025-03-02', 150.10, '欧阳修文'), ('p2', '000102', '2025-03-03', 900, '王五'),
          ('p3', '000201', '2025-03-04', 300, '欧阳修文'), ('p4', '000201', '2025-03-05', 99, '李四'),
          ('p5', '000101', '2025-03-06', 120, '=cmd|calc');
        """)
    await store.close()
    let audit = try await program.run("audit", "--month", "2025-03", "--allow-unapproved")
    guard migration.status == 0, audit.status == 0 else {
      throw PreparationFailure(text: migration.error + audit.error)
    }
    withExtendedLifetime(folder) {}
  }

  struct PreparationFailure: Error {
    let text: String
  }

  /// A login that may decide on the units of these prefixes.
  func reviewer(of prefixes: String...) async throws -> (login: String, program: Program) {
    let login = try await TestDatabase.current.makeLogin()
    _ = try await store.query("select review.grant_role($1, 'reviewer', $2::text[])", [login, prefixes])
    var program = program
    program.environment["MINGCHA_STORE"] = TestDatabase.current.conninfo(user: login)
    return (login, program)
  }

  /// Changes history as only an administrator can, who switches its guards off.
  func forge(_ change: String) async throws {
    try await store.run(
      script: Statement(
        """
        alter table review.case_evidence disable trigger user;
        \(change);
        alter table review.case_evidence enable trigger user;
        """))
  }

  /// The number of the case over a payment.
  func caseOf(_ payment: String) async throws -> String {
    try await store.one(
      "select case_id::text from review.case_file where subject ->> 'pay_cert_id' = $1", [payment]
    ).first()
  }

  func state(_ id: String) async throws -> String {
    try await store.one(
      "select state || ' ' || work_version from review.case_file where case_id = $1::bigint", [id]
    )
    .first()
  }

  /// The case numbers of a listing, in its order.
  func listed(_ arguments: String..., by program: Program? = nil) async throws -> [String] {
    let outcome = try await (program ?? self.program).run(["cases", "list", "--format", "csv"] + arguments)
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output.split(separator: "\r\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[0])
    }
  }
}

extension DatabaseTemplate {
  static let casework = DatabaseTemplate("casework") { try await CaseworkFixture.prepare($0) }
}
