-- $1 first record. Evidence whose hash is not that of its figures and records, or whose rule's text is not kept; and
-- evidence that a record vouches for and that is gone.
with record as (
  select
    record_number, (body::jsonb ->> 'batch')::bigint as batch, (body::jsonb ->> 'run_id')::bigint as run_id
  from review.chain_record
  where body like '%"case_rows":%' and body::jsonb ? 'case_rows'
), fault as (
  select
    record.record_number as record,
    'altered' as kind,
    format('review.case_evidence %s/%s', e.case_id, e.evidence_version) as place
  from review.case_evidence as e
  left join record on record.run_id = e.run_id
  left join review.content as content on content.sha256 = e.rule_version and content.kind = 'rule'
  where content.sha256 is null or e.sha256 is distinct from encode(sha256(convert_to(jsonb_build_array(
    e.rule_version, e.severity, e.kind, e.agency_code, e.agencies, e.amount::text, e.reason_zh, e.reason_en,
    e.evidence)::text, 'UTF8')), 'hex')
  union all
  select record.record_number, 'missing', 'review.case_evidence ' || leaf.fingerprint
  from review.chain_leaf as leaf
  join record on record.batch = leaf.batch
  where not exists (
    select
    from review.case_file as c
    join review.case_evidence as e on e.case_id = c.case_id
    where c.fingerprint = leaf.fingerprint and e.sha256 = leaf.evidence_sha256)
)
select record, kind, place, '' as detail
from fault
where record >= $1::bigint or record is null
order by record nulls last, place
limit 1;
