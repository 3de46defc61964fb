-- $1 first record. The cases that each record vouches for, in the order of its Merkle tree.
with record as (
  select
    record_number, (body ->> 'batch')::bigint as batch, body ->> 'case_root' as root,
    coalesce((body ->> 'case_rows')::bigint, 0) as cases
  from (
    select record_number, body::jsonb as body
    from review.chain_record
    where body like '%"batch":%'
    offset 0
  ) as closing
  where body ? 'batch'
)
select
  record.record_number,
  coalesce(record.batch, leaf.batch) as batch,
  record.root,
  coalesce(record.cases, 0) as cases,
  leaf.fingerprint,
  leaf.case_sha256,
  leaf.evidence_sha256
from record
full join review.chain_leaf as leaf on leaf.batch = record.batch
where (record.record_number >= $1::bigint or record.record_number is null)
  and (leaf.batch is not null or record.cases > 0)
order by record.record_number nulls last, batch, leaf.fingerprint;
