import Catalogue
import LibPQ
import Store

extension DatasetPull {
  private var insertFault: String {
    """
    insert into ledger.fault (pull_id, dataset, row_key, row_month, agency_code, column_name, raw_value, kind)
    select \(pullID), \(Connection.quotedLiteral(found.name)), s.row_key, s.row_month, \(agency(of: "s")),
    """
  }

  /// The agency of a staged row; where the dataset has none, that of the record it belongs to, such as a bid's tender.
  func agency(of alias: String) -> String {
    if let column = found.agencyColumn { return "\(alias).\(column.quoted)" }
    guard found.dataset.column("agency_code") == nil else { return "null::text" }
    let owner = catalogue.datasets.first { owner in
      owner.name != found.name && owner.key.count == 1 && owner.column("agency_code") != nil
        && owner.key != ["agency_code"] && found.column(owner.key.first) != nil
    }
    guard let owner, let key = owner.key.first.map(Connection.quotedIdentifier) else { return "null::text" }
    return """
      (select o.agency_code from ledger.\(Connection.quotedIdentifier(owner.name)) as o
        where o.\(key) = \(alias).\(key) and o.pull_until is null)
      """
  }

  /// Values that are none, and rows without a month's date.
  func recordFaultyValues() async throws {
    let staged = try await store.one(
      """
      select coalesce(bool_or(is_faulty), false) as is_faulty, coalesce(bool_or(row_month is null), false) as is_undated
      from pg_temp.staged
      """)
    let values = found.columns.filter(\.mayBeFaulty).map { column in
      let raw = "r.\(column.quoted)"
      return "(\(Connection.quotedLiteral(column.name)), \(raw), s.\(column.quoted)::text, "
        + "case when s.\(column.quoted) is null then \(column.faultKind(of: raw)) end)"
    }
    if try staged.get("is_faulty", as: Bool.self) {
      try await store.execute(
        statement(
          "faults",
          """
          \(insertFault) f.column_name, f.raw_value, f.kind
          from pg_temp.staged as s
          join pg_temp.raw as r on r.ctid = s.source_row
          cross join lateral (values \(values.joined(separator: ",\n  "))) as f (column_name, raw_value, value, kind)
          where s.is_faulty and f.value is null and btrim(f.raw_value, \(ReadingSQL.blankCharacters)) <> ''
          """))
    }
    guard let month = found.monthColumn, try staged.get("is_undated", as: Bool.self) else { return }
    try await store.execute(
      statement(
        "rows without a month",
        """
        \(insertFault) \(Connection.quotedLiteral(month.name)), null, 'no_date'
        from pg_temp.staged as s
        join pg_temp.raw as r on r.ctid = s.source_row
        where s.row_month is null
          and coalesce(btrim(r.\(month.quoted), \(ReadingSQL.blankCharacters)), '') = ''
        """))
  }

  /// Codes that the dataset of the agencies does not know; the rows are judged all the same.
  func recordUnknownAgencies() async throws {
    guard let agency = found.agencyColumn, found.dataset.key != ["agency_code"],
      catalogue.dataset(named: "agency") != nil
    else { return }
    try await store.execute(
      statement(
        "unknown agencies",
        """
        \(insertFault) 'agency_code', s.\(agency.quoted), 'unknown_agency'
        from pg_temp.staged as s
        where btrim(s.\(agency.quoted), \(ReadingSQL.blankCharacters)) <> ''
          and exists (select from ledger.agency where pull_until is null)
          and not exists (
            select from ledger.agency as a where a.agency_code = s.\(agency.quoted) and a.pull_until is null)
          and not exists (
            select from ledger.set_aside_row as a
            where a.dataset = 'agency' and a.row_key = s.\(agency.quoted) and a.pull_until is null)
        """))
  }
}
