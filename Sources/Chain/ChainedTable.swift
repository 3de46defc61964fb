/// A table of history whose rows a record vouches for by their number and hash.
struct ChainedTable {
  enum Key: String {
    /// Rows of the batch that the record closed, or of the run that it is about.
    case batch
    case run = "run_id"
  }

  let name: String
  let key: Key
  /// The order in which the rows are hashed.
  let order: String
  /// What is hashed of a row `t`.
  var text = "jsonb_strip_nulls(to_jsonb(t))::text"

  static let all = [
    ChainedTable(name: "content", key: .batch, order: #"t.sha256 collate "C""#),
    ChainedTable(name: "run_rule", key: .run, order: #"t.rule_id collate "C""#),
    ChainedTable(name: "run_agency", key: .run, order: #"t.rule_id collate "C", t.agency_code collate "C""#),
    ChainedTable(
      name: "run_gap", key: .run,
      order:
        #"t.rule_id collate "C", t.agency_code collate "C", t.table_name collate "C", t.figure collate "C""#),
    ChainedTable(
      name: "case_evidence", key: .run, order: "t.case_id, t.evidence_version",
      text: "jsonb_strip_nulls(to_jsonb(t) - 'evidence')::text"),
    ChainedTable(
      name: "case_event", key: .batch, order: "t.event_id",
      text: "jsonb_strip_nulls(to_jsonb(t))::text || coalesce(to_jsonb(t) ->> 'details', '')"),
    ChainedTable(name: "named_record", key: .batch, order: "t.dataset, t.version"),
    ChainedTable(name: "closed_record", key: .batch, order: "t.dataset, t.version"),
    ChainedTable(name: "chain_row", key: .batch, order: "t.table_name, t.row_key"),
    ChainedTable(name: "release", key: .batch, order: "t.release_id"),
  ]

  /// Finds the first record whose rows are not those that it vouches for. `$1` is the first record that is looked at.
  /// A chain is long: each record is taken apart once, and only where its text names the table.
  var query: String {
    """
    with record as (
      select record_number, (body ->> '\(key.rawValue)')::bigint as key, (body ->> '\(name)_rows')::bigint as recorded,
        body ->> '\(name)_sha256' as sha256
      from (
        select record_number, body::jsonb as body
        from review.chain_record
        where \(key == .run ? "kind = 'run'" : "true") and body like '%"\(name)_rows":%'
        offset 0
      ) as naming
      where body ? '\(name)_rows'
    ), found as (
      select t.\(key.rawValue) as key, count(*) as rows, encode(sha256(string_agg(
        sha256(convert_to(\(text), 'UTF8')), ''::bytea order by \(order))), 'hex') as sha256
      from review.\(name) as t
      where $1::bigint <= 1
        or not exists (select from record where record.key = t.\(key.rawValue) and record.record_number < $1::bigint)
      group by t.\(key.rawValue)
    ), fault as (
      select record.record_number, coalesce(record.key, found.key) as key, coalesce(recorded, 0) as recorded,
        coalesce(found.rows, 0) as rows
      from record
      full join found on found.key = record.key
      where (record.record_number >= $1::bigint or record.record_number is null)
        and (record.key is null or record.recorded <> coalesce(found.rows, 0)
          or (found.rows > 0 and record.sha256 is distinct from found.sha256))
      order by record.record_number nulls last, found.key
      limit 1
    )
    select coalesce(fault.record_number, silent.record_number) as record,
      case when fault.record_number is null and silent.record_number is null then 'unrecorded' else 'rows' end as kind,
      'review.\(name) (\(key.rawValue) ' || fault.key || ')' as place,
      fault.recorded || ' → ' || fault.rows as detail
    from fault
    left join lateral (
      select min(record_number) as record_number
      from review.chain_record
      where fault.record_number is null and \(key == .run ? "kind = 'run'" : "true") and body like '%"\(key.rawValue)":"' || fault.key || '"%'
    ) as silent on true
    """
  }
}
