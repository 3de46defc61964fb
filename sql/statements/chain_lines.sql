-- $1 first record. Each record as its line of canonical JSON. Uses no function of ours: somebody may have changed it.
select
  record_number,
  '{"actor":' || to_json(actor)
    || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","body":' || body
    || ',"kind":' || to_json(kind)
    || ',"previous":"' || previous_sha256
    || '","record":"' || record_number
    || '","sha256":"' || sha256
    || '"}' as line
from review.chain_record
where record_number >= $1::bigint
order by record_number;
