import Audit
import Catalogue
import LibPQ
import Store
import Testing
import TestSupport

/// A store as an administrator sets it up: an owner who is no superuser, roles of its own, and a login for each person.
struct RoleFixture {
  let audit: AuditFixture
  let roles: StoreRoles
  let owner: String
  let admin: String
  let auditor: String
  let mailer: String
  let judge: String
  /// Of the agency 000101.
  let wang: String
  /// Of the agencies 0001…, both.
  let li: String
  /// Of no role.
  let stranger: String

  var database: TestDatabase { audit.database }

  init() async throws {
    let database = TestDatabase.current
    audit = try await AuditFixture()
    let prefix = database.name
    roles = StoreRoles(
      Dictionary(uniqueKeysWithValues: StoreRole.allCases.map { ($0, "\(prefix) \($0.rawValue)") }))
    owner = try await database.makeLogin(attributes: "createrole")
    try await audit.sql("grant create on database \(database.name) to \(owner)")
    let session = try await database.connect(user: owner)
    try await Migrator(catalogue: audit.catalogue).migrate(session, roles: roles)
    #expect(try await StoreRoles.lacking(in: session).isEmpty)

    admin = try await database.makeLogin()
    auditor = try await database.makeLogin()
    mailer = try await database.makeLogin()
    judge = try await database.makeLogin()
    wang = try await database.makeLogin()
    li = try await database.makeLogin()
    stranger = try await database.makeLogin()
    for (login, role) in [(admin, "admin"), (auditor, "auditor"), (mailer, "mailer"), (judge, "judge")] {
      try await session.execute("select review.grant_role($1, $2)", [login, role])
    }
    await session.close()
    let giving = try await database.connect(user: admin)
    try await giving.execute("select review.grant_role($1, 'reviewer', $2::text[])", [wang, ["000101"]])
    try await giving.execute("select review.grant_role($1, 'reviewer', $2::text[])", [li, ["0001"]])
    await giving.close()
  }

  /// Two dear payments of 000101 and one of 000102, found by an audit of the auditor's.
  func auditMarch() async throws {
    try await audit.create("payment")
    try await audit.pay("1", "2025-03-05", "200", ["payee_acct_name": "张三"])
    try await audit.pay("2", "2025-03-06", "300")
    try await audit.pay("3", "2025-03-07", "400", agency: "000102")
    try await run("2025-03")
  }

  @discardableResult
  func run(_ month: String, rules: [String: String] = ["own": OwnRule.dear]) async throws -> AuditReport {
    try await audit.audit(month, with: try await audit.runner(try audit.rulebook(rules), user: auditor))
  }

  /// The rows that a login gets, as text.
  func rows(_ query: String, as login: String) async throws -> [String] {
    let session = try await database.connect(user: login)
    let rows = try await session.query(Statement(query)).map {
      $0.values.map { $0 ?? "" }.joined(separator: "|")
    }
    await session.close()
    return rows
  }

  /// What the server says to a login's script: SQLSTATE, with the key of our own errors; "" where nothing is refused.
  func refusal(_ script: String, as login: String) async throws -> String {
    let session = try await database.connect(user: login)
    defer { Task { await session.close() } }
    do {
      try await session.run(script: Statement(script))
      return ""
    } catch let error as DatabaseError {
      let isOurs = error.sqlState.rawValue.hasPrefix("MC")
      return [error.sqlState.rawValue, isOurs ? error.detail : nil].compactMap { $0 }.joined(separator: " ")
    }
  }
}
