import Catalogue
import LibPQ
import Store

extension DatasetPull {
  /// Takes out of the staged rows what must not be judged: rows without a key, rows that contradict one another under
  /// one key; of identical rows all but one. Returns how many rows are set aside.
  func setAside() async throws -> Int {
    let money = found.moneyColumn.map { "s.\($0.quoted)" } ?? "null::numeric"
    try await store.execute(
      "create temporary table repeated_total (month date, rows bigint, money numeric) on commit drop")
    try await store.execute(statement("repeated keys", findRepeated))
    if try await store.one("select exists (select from pg_temp.repeated)").first(as: Bool.self) {
      try await dropCopies(money)
    }
    let isNeeded: Bool = try await store.one(
      """
      select exists (select from pg_temp.repeated) or exists (select from pg_temp.staged where row_key is null)
      """
    ).first()
    try await store.execute(
      statement(
        "rows set aside",
        """
        create temporary table aside on commit drop as
        select s.row_key, s.row_month, \(agency(of: "s")) as agency_code, \(money) as money,
          to_jsonb(r) - 'source_row' as raw,
          row_number() over (partition by s.row_key, s.row_month, to_jsonb(r) - 'source_row')::integer as copy
        from pg_temp.staged as s
        join pg_temp.raw as r on r.source_row = s.source_row
        where \(isNeeded) and (s.row_key is null or s.row_key in (select row_key from pg_temp.repeated))
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
    try await store.execute("drop table pg_temp.repeated")
    try await store.execute(Statements.named("close_set_aside"), [found.name, pullID])
    try await store.execute(Statements.named("open_set_aside"), [found.name, pullID])
    return try await store.one("select count(*) from pg_temp.aside").first()
  }

  /// Keys that occur more than once.
  private var findRepeated: String {
    """
    create temporary table repeated on commit drop as
    select row_key from pg_temp.staged where row_key is not null group by row_key having count(*) > 1
    """
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
        join pg_temp.raw as r on r.source_row = s.source_row
        group by s.row_key
        having count(distinct row(
          \(found.columnList(of: "s")), case when s.is_faulty then (to_jsonb(r) - 'source_row')::text end)) = 1
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
