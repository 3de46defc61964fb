import Audit
import Embedded
import LibPQ

/// The generated county: what it is made of, and over which months.
struct DemoCounty: Sendable {
  /// The last of the twelve audited months; the county's calendar ends with the same year.
  static let lastMonth = AuditMonth(year: 2026, month: 10)
  static let auditedMonths = (0..<12).map { lastMonth.adding(months: $0 - 11) }
  static let firstMonth = lastMonth.adding(months: -35)

  let seed: Int

  private static var files: [String] {
    EmbeddedFiles.sql.keys.filter { $0.hasPrefix("demo/") && $0.split(separator: "/").count == 2 }.sorted()
  }

  /// What happens in the source after most months have been audited.
  func editAuditedMonth(on connection: Connection) async throws {
    try await set(on: connection)
    let file = "demo/later/10_rewrite.sql"
    try await connection.run(script: Statement(name: file, text: EmbeddedFiles.sql[file] ?? ""))
  }

  private func set(on connection: Connection) async throws {
    let settings = [
      "mingcha.seed": String(seed), "mingcha.first_month": Self.firstMonth.start,
      "mingcha.last_month": Self.lastMonth.start,
    ]
    for (name, value) in settings {
      try await connection.execute("select set_config($1, $2, false)", [name, value])
    }
  }

  /// Fills the schema `source` of an empty database. `tell` hears the share that is done, in per cent.
  func generate(on connection: Connection, tell: (Int) -> Void) async throws {
    try await set(on: connection)
    let files = Self.files
    for (index, file) in files.enumerated() {
      tell(index * 100 / files.count)
      try await connection.run(script: Statement(name: file, text: EmbeddedFiles.sql[file] ?? ""))
    }
    // As in a real bureau, the audit reads through a role that may do nothing else.
    try await connection.run(
      script: """
        create role mingcha_reader login;
        grant usage on schema source to mingcha_reader;
        grant select on all tables in schema source to mingcha_reader;
        """)
  }
}
