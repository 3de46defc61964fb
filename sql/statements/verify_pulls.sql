-- $1 first record. Pulls of runs that are not what the run's record says.
select record.record_number as record, 'altered' as kind, 'ledger.pull ' || run.pull_id as place, '' as detail
from review.chain_record as record
join review.run as run on run.run_id = (record.body::jsonb ->> 'run_id')::bigint
left join ledger.pull as p on p.pull_id = run.pull_id
where record.kind = 'run' and record.record_number >= $1::bigint
  and (record.body::jsonb ->> 'pull_sha256') is distinct from encode(sha256(convert_to(jsonb_build_array(
    to_jsonb(p), (
      select jsonb_agg(to_jsonb(d) order by d.dataset collate "C")
      from ledger.pull_dataset as d
      where d.pull_id = p.pull_id))::text, 'UTF8')), 'hex')
order by record.record_number
limit 1;
