import Catalogue
import LibPQ
import Rulebook
import Testing
import TestSupport

@testable import Audit

/// What a statement spares itself changes no answer: not the range of an index where all rows are dated, not the codes
/// that are known beforehand, not an answer that groups share, not the pass of several rules.
@Suite(.database(.migrated))
struct ShortcutTests {
  @Test(arguments: ["2025-03", "2025-12"], [true, false])
  func everyShippedRuleAnswersTheSame(month: String, isDated: Bool) async throws {
    let fixture = try await AuditFixture(agencies: nil)
    let (rulebook, rules) = try fixture.shippedRules()
    var ledger = RandomLedger(catalogue: fixture.catalogue, lacksDates: !isDated)
    try await ledger.fill(fixture.store, tables: rulebook.tables)
    let month = try #require(AuditMonth(month))

    try await fixture.store.transaction(.readOnlySnapshot) { store in
      var plain = JudgingContext(month: month, today: "2025-12-20")
      plain.takesShortcuts = false
      // The ledger says itself which datasets have all their dates, as it does in an audit.
      let dated = try await ledger.dated(store)
      #expect(dated.contains("payment") == isDated)
      let short = try await JudgingContext(month: month, today: "2025-12-20", dated: dated)
        .knowingCodes(of: rules, on: store)
      let codes = ["", " ", "30212", "30217", "30231", "31013"]
      #expect(short.codes["three-public-over-budget"]?.values == codes)

      var answers: [String: [String]] = [:]
      for rule in rules {
        let found = try await Self.answers([rule], plain, store)
        answers[rule.rule.id] = try #require(found, "\(rule.rule.id) errs")[rule.rule.id] ?? []
      }
      for pass in JudgePanel.passes(rules, short) {
        let found = try #require(try await Self.answers(pass, short, store), "\(pass[0].rule.id) errs")
        for rule in pass.map(\.rule.id) {
          #expect(found[rule] ?? [] == answers[rule], "\(rule)")
        }
      }
      let flagged = answers.filter { $0.value.contains { $0.hasPrefix("F|") } }
      #expect(flagged.count > 60)
    }
  }

  /// By rule, the lines of its answer; nil where the rule errs on what the ledger holds.
  private static func answers(
    _ rules: [BoundRule], _ context: JudgingContext, _ store: Connection
  ) async throws -> [String: [String]]? {
    let pass = JudgingPass(rules: rules, context: context) { _ in .complete }
    do {
      return try await store.savepoint { store in
        let lines = try await store.query(Statement(pass.statement.text)).map { row in
          (rule: row[1] ?? "", text: row.values.map { $0 ?? "" }.joined(separator: "|"))
        }
        return Dictionary(grouping: lines, by: \.rule).mapValues { $0.map(\.text).sorted() }
      }
    } catch is DatabaseError {
      return nil
    }
  }
}
