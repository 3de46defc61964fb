public import Catalogue

/// Reads conditions with PostgreSQL's grammar and admits only what a condition may be: one expression, of allowed
/// functions, without subqueries, catalogs or the clock.
public struct ExpressionParser: Sendable {
  public init() {}

  private static let lead = "SELECT "

  /// - Throws: `Diagnostic`, placed in the rule's file.
  public func parse(_ source: PlacedText) throws(Diagnostic) -> Expression {
    let tree: SyntaxNode
    do {
      tree = try SyntaxTree.parse(Self.lead + source.text)
    } catch let fault as SyntaxTree.Fault {
      let characters = max(fault.characterOffset - Self.lead.utf8.count, 0)
      let offset = source.text.unicodeScalars.prefix(characters).reduce(0) { $0 + String($1).utf8.count }
      throw Diagnostic(
        at: source.place(utf8Offset: offset), fault.message,
        hint: "A condition is one PostgreSQL expression.")
    } catch {
      throw Diagnostic(at: source.place, "The expression cannot be read: \(error)")
    }
    let target = try onlyTarget(of: tree, in: source)
    var walk = ExpressionWalk(source: source, lead: Self.lead.utf8.count)
    try walk.visit(target)
    return walk.expression
  }

  private func onlyTarget(of tree: SyntaxNode, in source: PlacedText) throws(Diagnostic) -> SyntaxNode {
    let statements = tree["stmts"]?.elements ?? []
    // Only a statement that a semicolon ends has a length.
    if let length = statements.first?["stmt_len"]?.integer, length > 0 {
      throw Diagnostic(
        at: source.place(utf8Offset: max(length - Self.lead.utf8.count, 0)),
        "A condition holds no semicolon.",
        hint: "Leave out the semicolon and all behind it.")
    }
    guard let select = statements.first?["stmt"]?["SelectStmt"] else {
      throw Diagnostic(at: source.place, "There is no expression.")
    }
    let clauses = [
      "fromClause", "whereClause", "groupClause", "havingClause", "sortClause", "limitCount",
      "limitOffset", "intoClause", "distinctClause", "withClause", "windowClause", "lockingClause",
      "valuesLists", "larg",
    ]
    if let clause = clauses.first(where: { select[$0] != nil }) {
      throw Diagnostic(
        at: source.place, "A condition is one expression; this is a query (\(clause)).",
        hint: "Columns of other datasets come in through `join`.")
    }
    let targets = select["targetList"]?.elements ?? []
    guard targets.count == 1, let target = targets.first?["ResTarget"], let value = target["val"] else {
      throw Diagnostic(
        at: source.place,
        targets.count > 1
          ? "There are \(targets.count) expressions where one belongs." : "There is no expression.",
        hint: targets.count > 1 ? "Join them with `and` or `or`, or name them in `let`." : nil)
    }
    if let name = target["name"]?.text {
      throw Diagnostic(
        at: source.place, "An expression has no name of its own here (\"\(name)\").",
        hint: "Names are given in `let`.")
    }
    return value
  }
}
