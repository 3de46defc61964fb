-- $1 first record. Runs that are not what their record says.
with record as (
  select record_number, (body::jsonb ->> 'run_id')::bigint as run_id, body::jsonb as body
  from review.chain_record
  where kind = 'run'
)
select
  record.record_number as record,
  case
    when run.run_id is null then 'missing'
    when record.run_id is null then 'unrecorded'
    else 'altered'
  end as kind,
  'review.run ' || coalesce(run.run_id, record.run_id) as place,
  '' as detail
from record
full join review.run as run on run.run_id = record.run_id
where (record.record_number >= $1::bigint or record.record_number is null)
  and (
    run.run_id is null or record.run_id is null
    or not record.body @> (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(run))))
order by record.record_number nulls last, run.run_id
limit 1;
