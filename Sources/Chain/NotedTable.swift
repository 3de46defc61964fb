import LibPQ

/// A table whose rows change: the newest note of a row, which a record vouches for, is what it has to be.
struct NotedTable {
  /// With its schema.
  let name: String
  let key: [String]
  /// Of the report box: hashed behind the hash of the tip's receipt code, and not for everybody to see.
  var isOfTips = false

  static let all = [
    NotedTable(name: "review.setting", key: ["name"]),
    NotedTable(name: "review.legal_move", key: ["from_state", "to_state", "made_by"]),
    NotedTable(name: "review.role_name", key: ["role"]),
    NotedTable(name: "review.agency_scope", key: ["login", "agency_prefix"]),
    NotedTable(name: "review.rectification", key: ["rectification_id"]),
    NotedTable(name: "review.deadline_extension", key: ["extension_id"]),
    NotedTable(name: "review.explained_exception", key: ["exception_id"]),
    NotedTable(name: "review.rule_proposal", key: ["proposal_id"]),
    NotedTable(name: "review.run_table", key: ["run_id", "name"]),
    NotedTable(name: "review.subscriber", key: ["subscriber_id"]),
    NotedTable(name: "review.tip_check", key: ["check_id"], isOfTips: true),
    NotedTable(name: "review.tip_link", key: ["link_id"], isOfTips: true),
    NotedTable(name: "report_box.sealed", key: ["seal_id"], isOfTips: true),
  ]

  /// Finds the first row that is not what its newest note says. `$1` is the first record that is looked at.
  var statement: Statement {
    let columns = key.map { "t.\($0)::text" }.joined(separator: ", ")
    let salt = "coalesce((select tip.code_sha256 from review.tip as tip where tip.tip_id = t.tip_id), '') || "
    return Statement(
      name: "verify \(name)",
      text: """
        with record as (
          select record_number, (body::jsonb ->> 'batch')::bigint as batch
          from review.chain_record
          where body like '%"chain_row_rows":%' and body::jsonb ? 'chain_row_rows'
        ), newest as (
          select distinct on (note.row_key) note.row_key, note.sha256, record.record_number
          from review.chain_row as note
          join record on record.batch = note.batch
          where note.table_name = '\(name)'
          order by note.row_key, record.record_number desc
        ), found as (
          select \(key.count == 1 ? columns : "jsonb_build_array(\(columns))::text") collate "C" as row_key,
            encode(sha256(convert_to(\(isOfTips ? salt : "")(
              select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where value <> 'null')::text,
              'UTF8')), 'hex') as sha256
          from \(name) as t
        )
        select newest.record_number as record,
          case
            when found.sha256 is null then 'missing'
            when newest.sha256 is null then 'unrecorded'
            else 'altered'
          end as kind,
          '\(name) ' || coalesce(found.row_key, newest.row_key) as place, '' as detail
        from newest
        full join found on found.row_key = newest.row_key
        where (newest.record_number >= $1::bigint or newest.record_number is null)
          and found.sha256 is distinct from newest.sha256
        order by newest.record_number nulls last, 3
        limit 1
        """)
  }
}
