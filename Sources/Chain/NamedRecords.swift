import LibPQ

/// The versions of a dataset that evidence names, held against what the ledger has of them now.
struct NamedRecords {
  let dataset: String

  /// A version may have been closed since, by the pull that says so; nothing else of it may change.
  var statement: Statement {
    let name = Connection.quotedLiteral(dataset)
    let table = Connection.quotedIdentifier(dataset)
    return Statement(
      name: "verify ledger.\(dataset)",
      text: """
        with record as (
          select record_number, (body::jsonb ->> 'batch')::bigint as batch
          from review.chain_record
          where body like '%"named_record_rows":%' and body::jsonb ? 'named_record_rows'
        )
        select record.record_number as record, case when l.version is null then 'missing' else 'altered' end as kind,
          format('ledger.%I version %s', \(name), n.version) as place, '' as detail
        from review.named_record as n
        left join record on record.batch = n.batch
        left join ledger.\(table) as l on l.version = n.version
        left join review.closed_record as closed on closed.dataset = n.dataset and closed.version = n.version
        left join ledger.pull as closing on closing.pull_id = closed.pull_id
        where n.dataset = \(name)
          and (record.record_number >= $1::bigint or record.record_number is null)
          and (l.version is null
            or n.sha256 <> encode(sha256(convert_to(
              jsonb_strip_nulls(to_jsonb(l) - array['pull_until', 'pulled_until'])::text, 'UTF8')), 'hex')
            or l.pull_from > n.pull_id or l.pull_until <= n.pull_id
            or l.pull_until is distinct from closed.pull_id or l.pulled_until is distinct from closing.started_at)
        order by record.record_number nulls last, n.version
        limit 1
        """)
  }
}
