import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// One look at the ledger for all staged keys.
  func findKnown() async throws {
    try await store.execute(
      statement(
        "known keys",
        """
        insert into pg_temp.known
        select l.version, s.source_row, \(found.rowMonth(of: "l")),
          row(\(found.columnList(of: "l"))) is distinct from row(\(found.columnList(of: "s")))
        from \(found.ledger) as l
        join pg_temp.staged as s on s.row_key = \(found.keyText(of: "l"))
        where l.pull_until is null
        """))
  }

  /// Closes the versions that changed or vanished and opens the new ones. What is as it was is not touched.
  func merge(
    _ selection: MonthSelection, hasHistory: Bool, into dataset: inout PulledDataset
  ) async throws {
    if hasHistory, try await findClosing(selection) > 0 {
      let counts = try await store.one(
        """
        select count(*) filter (where change = 'changed') as changed,
          count(*) filter (where change = 'vanished') as vanished
        from pg_temp.closing
        """)
      dataset.changed = try counts.get("changed")
      dataset.vanished = try counts.get("vanished")
      try await close()
    }
    dataset.new = try await store.execute(
      statement(
        "new rows",
        """
        insert into \(found.ledger) (\(found.columnList), pull_from, pulled_from)
        select \(found.columnList(of: "s")), \(pullID), now()
        from pg_temp.staged as s
        where not exists (select from pg_temp.known as k where k.source_row = s.source_row)
        """))
  }

  /// The current versions that the staged rows contradict, with the staged row where there is one. Returns how many.
  private func findClosing(_ selection: MonthSelection) async throws -> Int {
    let scope: String
    if let month = found.monthColumn {
      let day = "l.\(month.quoted)"
      scope = "(\(selection.condition(on: day, literal: literal(month))) or \(day) is null)"
    } else {
      scope = "true"
    }
    return try await store.execute(
      statement(
        "changes",
        """
        insert into pg_temp.closing
        select version, source_row, 'changed' from pg_temp.known where differs
        union all
        select l.version, null, case
          when exists (select from pg_temp.aside as a where a.row_key = \(found.keyText(of: "l"))) then 'changed'
          else 'vanished'
        end
        from \(found.ledger) as l
        where l.pull_until is null
          and \(scope)
          and not exists (select from pg_temp.known as k where k.version = l.version)
        """))
  }

  private func literal(_ month: SourceColumn) -> (String) -> String {
    month.column.type == .date ? { "date '\($0)'" } : { "timestamptz '\($0) 00:00:00'" }
  }

  private func close() async throws {
    try await store.execute(
      statement(
        "closing",
        """
        update \(found.ledger) as l
        set pull_until = \(pullID), pulled_until = now()
        from pg_temp.closing as c
        where c.version = l.version
        """))
    try await store.execute(
      statement(
        "closed records that evidence names",
        """
        insert into review.closed_record (dataset, version, pull_id)
        select n.dataset, n.version, \(pullID)
        from pg_temp.closing as c
        join review.named_record as n
          on n.dataset = \(Connection.quotedLiteral(found.name)) and n.version = c.version
        """))
    // Columns that the source does not have any more keep their values.
    let kept = found.absentColumns.map { Connection.quotedIdentifier($0.name) }
    let columns = ([found.columnList] + kept).joined(separator: ", ")
    let values = ([found.columnList(of: "s")] + kept.map { "l.\($0)" }).joined(separator: ", ")
    try await store.execute(
      statement(
        "changed rows",
        """
        insert into \(found.ledger) (\(columns), pull_from, pulled_from)
        select \(values), \(pullID), now()
        from pg_temp.closing as c
        join pg_temp.staged as s on s.source_row = c.source_row
        join \(found.ledger) as l on l.version = c.version
        """))
    if found.dataset.month != nil { try await recordRewrites() }
  }

  /// Edits of months that a complete run has judged.
  private func recordRewrites() async throws {
    guard catalogue.dataset(named: "ledger_rewrite")?.isOwn == true else { return }
    let name = Connection.quotedLiteral(found.name)
    let agency = found.dataset.column("agency_code") == nil ? "null" : "l.agency_code"
    try await store.execute(
      statement(
        "edits of judged months",
        """
        insert into ledger.ledger_rewrite
          (rewrite_id, dataset, row_key, agency_code, row_month, changed_on, change, pull_from, pulled_from)
        select \(name) || ':' || l.version, \(name), \(found.keyText(of: "l")), \(agency),
          \(found.rowMonth(of: "l")), p.local_date, c.change, \(pullID), now()
        from pg_temp.closing as c
        join \(found.ledger) as l on l.version = c.version
        join ledger.pull as p on p.pull_id = \(pullID)
        where exists (
          select from review.run as r
          where r.month = \(found.rowMonth(of: "l")) and r.is_complete and r.pull_id < \(pullID))
        """))
  }
}
