import Foundation
import LibPQ
import TestSupport
import Testing

/// What a source can feed, and what it lacks.
@Suite(.database()) struct CoverageTests {
  private struct Coverage: Decodable {
    struct Rule: Decodable {
      let id: String
      let can_run: Bool
      let lacks: [String]
    }
    struct Column: Decodable, Equatable {
      let dataset: String
      let column: String
      let rows: Int
      let filled: Int
      let filled_percent: Int?
    }

    let rules_total: Int
    let rules_runnable: Int
    let rules: [Rule]
    let columns: [Column]
  }

  @Test func itSaysWhatIsLackingAndHowFullTheRestIs() async throws {
    let connection = try await TestDatabase.current.connect()
    try await connection.execute("create schema source")
    try await connection.execute(
      """
      create view source.reception as
      select 'r' || n as reception_id, '000101' as agency_code, date '2026-03-02' as held_on, 10 as guest_count,
        case when n > 1 then 3 end as companion_count
      from generate_series(1, 4) as n
      """)
    let program = Program(environment: ["MINGCHA_SOURCE": TestDatabase.current.conninfo()])
    let json = try await program.run("rules", "coverage", "--rules", rules, "--format", "json")
    #expect(json.status == 0, "\(json.error)")
    let coverage = try JSONDecoder().decode(Coverage.self, from: Data(json.output.utf8))
    #expect(coverage.rules_total == coverage.rules.count)
    #expect(coverage.rules_runnable == coverage.rules.count { $0.can_run })
    let lacks = Dictionary(uniqueKeysWithValues: coverage.rules.map { ($0.id, $0.lacks) })
    #expect(lacks["reception-companion-limit"] == [])
    #expect(lacks["reception-cash-payment"] == ["reception.settlement"])
    #expect(lacks["cash-over-1000"] == ["payment"])
    let companions = coverage.columns.first { $0.column == "companion_count" }
    #expect(
      companions
        == Coverage.Column(
          dataset: "reception", column: "companion_count", rows: 4, filled: 3, filled_percent: 75))

    let text = try await program.run("rules", "coverage", "--rules", rules)
    let summary = text.output.split(separator: "\n").last ?? ""
    #expect(summary.contains("\(coverage.rules_runnable)") && summary.contains("\(coverage.rules_total)"))
  }

  private var rules: String { Readme.folder.appending(path: "rules").path }
}
