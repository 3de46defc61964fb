internal import CPgQuery

/// PostgreSQL's own grammar, through libpg_query.
enum SyntaxTree {
  /// What the grammar says against a text: its message and the offset in characters.
  struct Fault: Error {
    let message: String
    let characterOffset: Int
  }

  /// - Throws: `Fault` where PostgreSQL's grammar refuses the statement.
  static func parse(_ sql: String) throws -> SyntaxNode {
    let result = pg_query_parse(sql)
    defer { pg_query_free_parse_result(result) }
    if let error = result.error {
      let message = error.pointee.message.map { String(cString: $0) } ?? "syntax error"
      throw Fault(message: message, characterOffset: max(Int(error.pointee.cursorpos) - 1, 0))
    }
    guard let tree = result.parse_tree else { throw Fault(message: "no parse tree", characterOffset: 0) }
    var reader = SyntaxReader(Array(String(cString: tree).utf8))
    return try reader.node()
  }
}
