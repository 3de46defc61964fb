import LibPQ

extension Migrator {
  /// Makes functions and views whose text has changed. Where PostgreSQL cannot replace one in place (its arguments or
  /// columns changed), all of them are dropped in reverse order and made again, but for functions that triggers or
  /// policies call, which stay and are replaced in place.
  func renewParts(of store: Connection) async throws -> [String] {
    let outdated = try await outdatedParts(of: store)
    let all = parts
    let changed = all.filter { part in outdated.contains { $0.path == part.path } }
    guard !changed.isEmpty else { return [] }
    let hashes = outdated.filter { part in changed.contains { $0.path == part.path } }
    do {
      try await store.savepoint { store in
        for part in changed { try await make(part, in: store) }
      }
    } catch let error as DatabaseError where Self.needsDrop.contains(error.sqlState) {
      for part in all.reversed() { try await drop(part, from: store) }
      for part in all { try await make(part, in: store) }
    }
    for part in hashes {
      try await store.execute(Statements.named("record_repeatable"), [part.path, part.sha256])
    }
    return changed.map(\.path)
  }

  /// What `create or replace` answers when arguments, results or columns are others than before.
  private static let needsDrop: [SQLState] = [
    SQLState("42P13"), SQLState("42P16"), SQLState("42723"), .featureNotSupported, SQLState("42809"),
  ]

  private func make(_ part: RepeatablePart, in store: Connection) async throws {
    try await store.run(script: Statement(name: part.path, text: part.text))
  }

  private func drop(_ part: RepeatablePart, from store: Connection) async throws {
    guard let subject = part.subject else { return }
    let name = "\(TableShape.quoted(subject.schema)).\(TableShape.quoted(subject.name))"
    guard !part.isView else {
      try await store.execute(Statement("drop view if exists \(name)"))
      return
    }
    let routines = try await store.query(
      """
      select routine.oid::regprocedure::text as signature
      from pg_proc as routine
      where routine.pronamespace = to_regnamespace($1) and routine.proname = $2
        and not exists (
          select from pg_depend as use
          where use.refclassid = 'pg_proc'::regclass and use.refobjid = routine.oid and use.deptype = 'n'
            and use.classid not in ('pg_proc'::regclass, 'pg_rewrite'::regclass))
      """, [subject.schema, subject.name])
    for routine in routines {
      try await store.execute(Statement("drop routine if exists \(routine["signature"] ?? "")"))
    }
  }
}
