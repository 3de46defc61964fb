-- $1 first record. Cases that do not stand as the newest record that touched them says.
with record as (
  select record_number, (body::jsonb ->> 'batch')::bigint as batch
  from review.chain_record
  where body like '%"case_rows":%' and body::jsonb ? 'case_rows'
), newest as (
  select distinct on (leaf.fingerprint)
    leaf.fingerprint, record.record_number, leaf.case_sha256, leaf.evidence_sha256
  from review.chain_leaf as leaf
  join record on record.batch = leaf.batch
  order by leaf.fingerprint, record.record_number desc
), found as (
  select
    c.case_id,
    c.fingerprint collate "C" as fingerprint,
    encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(c))::text, 'UTF8')), 'hex') as case_sha256,
    encode(sha256(convert_to(c.rule_id || E'\n' || c.period || E'\n' || c.subject::text, 'UTF8')), 'hex') as identity,
    e.sha256 as evidence_sha256
  from review.case_file as c
  left join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
)
select
  newest.record_number as record,
  case
    when found.case_id is null then 'missing'
    when newest.fingerprint is null then 'unrecorded'
    else 'altered'
  end as kind,
  coalesce('review.case_file ' || found.case_id, 'review.case_file ' || newest.fingerprint) as place,
  '' as detail
from newest
full join found on found.fingerprint = newest.fingerprint
where (newest.record_number >= $1::bigint or newest.record_number is null)
  and (
    found.case_id is null or newest.fingerprint is null
    or (found.case_sha256, found.evidence_sha256) is distinct from (newest.case_sha256, newest.evidence_sha256)
    or found.identity <> found.fingerprint)
order by newest.record_number nulls last, found.case_id
limit 1;
