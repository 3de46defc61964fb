import LibPQ

extension Connection {
  /// What the session may read of a dataset's rows: the ledger itself, or a reviewer's view of it, which has the
  /// agencies in scope and no personal columns; nil where it is neither.
  func readable(_ dataset: String) async throws -> String? {
    let names = [
      "ledger.\(Self.quotedIdentifier(dataset))", "review.\(Self.quotedIdentifier("ledger_" + dataset))",
    ]
    return try await query(
      """
      select name
      from unnest($1::text[]) with ordinality as place (name, position)
      where has_table_privilege(to_regclass(name), 'select')
      order by position
      limit 1
      """, [names]
    ).first?["name"]
  }
}
