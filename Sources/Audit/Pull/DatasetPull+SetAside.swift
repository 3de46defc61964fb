import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// Takes out of the staged rows what must not be judged: rows without a key, rows that contradict one another under
  /// one key; of identical rows all but one. Returns how many rows are set aside.
  func setAside() async throws -> Int {
    let repeated = try await store.execute(statement("repeated keys", findRepeated))
    let aside = repeated == 0 ? 0 : try await takeOut()
    try await store.execute(Statements.named("close_set_aside"), [found.name, pullID])
    if aside > 0 { try await store.execute(Statements.named("open_set_aside"), [found.name, pullID]) }
    return aside
  }

  /// Keys that occur more than once, and null where there is none.
  private var findRepeated: String {
    """
    insert into pg_temp.repeated
    select row_key from pg_temp.staged group by row_key having count(*) > 1 or row_key is null
    """
  }

  private func takeOut() async throws -> Int {
    let money = found.moneyColumn.map { "s.\($0.quoted)" } ?? "null::numeric"
    try await dropCopies(money)
    let aside = try await store.execute(
      statement(
        "rows set aside",
        """
        insert into pg_temp.aside
        select s.row_key, s.row_month, \(agency(of: "s")), \(money), to_jsonb(r),
          row_number() over (partition by s.row_key, s.row_month, to_jsonb(r))
        from pg_temp.staged as s
        join pg_temp.raw as r on r.ctid = s.source_row
        where s.row_key is null or s.row_key in (select row_key from pg_temp.repeated)
        """))
    try await store.execute(
      statement(
        "faulty keys",
        """
        insert into ledger.fault (pull_id, dataset, row_key, row_month, agency_code, kind)
        select \(pullID), \(Connection.quotedLiteral(found.name)), row_key, row_month, agency_code,
          case when row_key is null then 'no_key' else 'conflicting_rows' end
        from pg_temp.aside
        """))
    try await store.execute(
      "delete from pg_temp.staged where row_key is null or row_key in (select row_key from pg_temp.repeated)")
    try await store.execute(
      """
      delete from pg_temp.known as k
      where not exists (select from pg_temp.staged as s where s.source_row = k.source_row)
      """)
    return aside
  }

  /// Of identical rows one stays; afterwards `repeated` holds only the keys whose rows differ.
  private func dropCopies(_ money: String) async throws {
    try await store.execute(
      statement(
        "identical rows",
        """
        create temporary table identical on commit drop as
        select s.row_key, min(s.source_row) as kept
        from pg_temp.staged as s
        join pg_temp.repeated using (row_key)
        join pg_temp.raw as r on r.ctid = s.source_row
        group by s.row_key
        having count(distinct row(
          \(found.columnList(of: "s")), case when s.is_faulty then to_jsonb(r)::text end)) = 1
        """))
    try await store.execute(
      statement(
        "copies",
        """
        with copy as (
          delete from pg_temp.staged as s
          using pg_temp.identical as i
          where s.row_key = i.row_key and s.source_row <> i.kept
          returning s.*
        ), fault as (
          insert into ledger.fault (pull_id, dataset, row_key, row_month, agency_code, kind)
          select \(pullID), \(Connection.quotedLiteral(found.name)), s.row_key, s.row_month, \(agency(of: "s")),
            'repeated_row'
          from copy as s
        )
        insert into pg_temp.repeated_total (month, rows, money)
        select row_month, count(*), coalesce(sum(\(money)), 0) from copy as s group by row_month
        """))
    try await store.execute(
      "delete from pg_temp.repeated where row_key in (select row_key from pg_temp.identical)")
    try await store.execute("drop table pg_temp.identical")
  }
}
