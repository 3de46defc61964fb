import Audit
import Catalogue
import LibPQ
import Rulebook

/// Has PostgreSQL parse and plan each rule's statement; its objections come back to the line of the rule file.
struct RulePreparation {
  let book: BoundRulebook
  let connection: Connection

  func diagnostics(_ tell: (BoundRule) -> Void) async throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    for rule in book.rules {
      tell(rule)
      if let diagnostic = try await diagnostic(of: rule) { found.append(diagnostic) }
    }
    return found
  }

  private func diagnostic(of rule: BoundRule) async throws -> Diagnostic? {
    // Any month will do: types and names are the same in all of them.
    let context = JudgingContext(month: AuditMonth(year: 2026, month: 3), today: "9999-12-31")
    let statement = JudgingPass(rules: [rule], context: context) { _ in .complete }.statement
    do {
      try await connection.prepare(name: "", Statement(name: rule.rule.id, text: statement.text))
      return nil
    } catch let error as DatabaseError {
      let place = error.position.flatMap { statement.place(ofCharacter: $0) } ?? rule.rule.idPlace
      return Diagnostic(at: place, "PostgreSQL (\(error.sqlState)): \(error.message)", hint: error.hint)
        .excerpted(from: book.rulebook.sources[place.file])
    }
  }
}
