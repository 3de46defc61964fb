public import Catalogue
import Foundation
public import LibPQ
public import Rulebook

/// Runs the tests of rules in PostgreSQL, each in a transaction that is rolled back.
public struct RuleTestRunner: Sendable {
  let catalogue: Catalogue
  let connection: Connection

  /// - Parameter connection: to a database with the rulebook's tables and functions; its session's time zone counts.
  public init(connection: Connection, catalogue: Catalogue) async throws {
    self.connection = connection
    self.catalogue = catalogue
    for dataset in catalogue.datasets {
      try await connection.execute(Statement(DatasetTables.creation(of: dataset)))
    }
  }

  public func run(_ test: RuleTest, of rule: BoundRule) async -> RuleTestOutcome {
    var last: RuleTestOutcome?
    do {
      try await run(test, of: [rule]) { last = $1 }
    } catch {
      return failure(of: test, error)
    }
    return last ?? failure(of: test, RuleTestFault.month(test.month))
  }

  /// Runs the test for several rules over the same rows; `tell` hears each outcome with the rule's place in the list.
  func run(
    _ test: RuleTest, of rules: [BoundRule], tell: (Int, RuleTestOutcome) -> Void
  ) async throws {
    do {
      try await connection.transaction { connection in
        for statement in insertions(test) { try await connection.execute(Statement(statement)) }
        for (index, rule) in rules.enumerated() {
          do {
            tell(index, try await connection.savepoint { _ in try await judged(test, rule) })
          } catch let error as DatabaseError {
            tell(index, failure(of: test, error))
          } catch let error as RuleTestFault {
            tell(index, failure(of: test, error))
          }
        }
        throw RolledBack()
      }
    } catch is RolledBack {
      return
    }
  }

  /// A test leaves nothing behind.
  private struct RolledBack: Error {}

  private func failure(of test: RuleTest, _ error: any Error) -> RuleTestOutcome {
    RuleTestOutcome(
      test: test, absent: [], unexpected: [], dataMissing: 0, hasClear: false,
      fault: String(describing: error))
  }

  private func judged(_ test: RuleTest, _ rule: BoundRule) async throws -> RuleTestOutcome {
    guard let month = AuditMonth(test.month) else { throw RuleTestFault.month(test.month) }
    let lacking = Set(test.lacking.map(\.text))
    if rule.needs.contains(where: { need in
      lacking.contains(need.dataset) || need.column.map { lacking.contains("\(need.dataset).\($0)") } == true
    }) {
      return outcome(of: test, found: [], dataMissing: 1, hasClear: false)
    }
    let plain = JudgingContext(
      month: month, today: test.today ?? "9999-12-31", state: .current, schema: "pg_temp")
    let context = rule.followsSuccession ? try await plain.followingSuccession(on: connection) : plain
    let since = test.since.flatMap { AuditMonth($0)?.start }
    let pass = JudgingPass(rules: [rule], context: context) {
      RuleHistory.of($0, month: month, since: since, earliest: nil)
    }
    return try read(try await connection.query(Statement(pass.statement.text)), test)
  }

  private func insertions(_ test: RuleTest) -> [String] {
    var statements: [String] = []
    func add(_ rows: [RuleTest.Rows], schema: String, columns: (String) -> [Column]) {
      for given in rows {
        let values = given.rows.map { row in
          Dictionary(row.cells.map { ($0.column.text, $0.value) }, uniquingKeysWith: { $1 })
        }
        let relation = "\(schema).\(given.name.text)"
        if let sql = DatasetTables.insertion(into: relation, columns: columns(given.name.text), rows: values)
        {
          statements.append(sql)
        }
      }
    }
    statements += test.tables.map { "delete from rulebook.\($0.name.text)" }
    add(test.tables, schema: "rulebook") { catalogue.table(named: $0)?.columns ?? [] }
    add(test.given, schema: "pg_temp") { catalogue.dataset(named: $0)?.columns ?? [] }
    return statements
  }

  private func read(_ rows: [Row], _ test: RuleTest) throws -> RuleTestOutcome {
    var found: [[String: String]] = []
    var missing = 0
    var hasClear = false
    for row in rows {
      if row[0] == "F" {
        var subject = try JSONDecoder().decode([String: String].self, from: Data((row[4] ?? "{}").utf8))
        subject["amount"] = row[5]
        found.append(subject)
      } else {
        let units = Int(row[10] ?? "") ?? 0
        if row[9] == "missing" { missing += units }
        if row[9] == "clear", units > 0 { hasClear = true }
      }
    }
    return outcome(of: test, found: found, dataMissing: missing, hasClear: hasClear)
  }

  private func outcome(
    of test: RuleTest, found: [[String: String]], dataMissing: Int, hasClear: Bool
  ) -> RuleTestOutcome {
    let expected = test.flagged.map { row in
      Dictionary(row.cells.map { ($0.column.text, $0.value ?? "") }, uniquingKeysWith: { $1 })
    }
    var left = found
    var absent: [String] = []
    for row in expected {
      let matching = left.indices.filter { index in
        row.allSatisfy { same($0.key, $0.value, left[index][$0.key]) }
      }
      if matching.isEmpty { absent.append(text(row)) }
      // Groups with the same subject are one case.
      for index in matching.reversed() { left.remove(at: index) }
    }
    return RuleTestOutcome(
      test: test, absent: absent, unexpected: left.map(text), dataMissing: dataMissing, hasClear: hasClear,
      fault: nil)
  }

  private func same(_ key: String, _ expected: String, _ found: String?) -> Bool {
    if key == "amount" { return Decimal(string: expected) == found.flatMap { Decimal(string: $0) } }
    return expected == found
  }

  private func text(_ row: [String: String]) -> String {
    "{" + row.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }
}
