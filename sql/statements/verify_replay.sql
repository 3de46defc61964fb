-- $1 first record. Cases whose columns are not what their events come to.
with replayed as (
  select
    case_id,
    (array_agg(to_state order by event_id desc) filter (where to_state is not null))[1] as state,
    count(*) filter (where action = 'opened') as openings,
    min(run_id) filter (where action = 'opened') as opened_by,
    (array_agg(action order by event_id desc) filter (where action in ('opened', 'gone', 'reproduced again')))[1]
      as seen,
    coalesce(max(work_version), 1) as work_version,
    (array_agg(details ->> 'assignee' order by event_id desc) filter (where action = 'assigned'))[1] as assignee
  from review.case_event
  group by case_id
), evidence as (
  select case_id, max(evidence_version) as newest, count(*) as versions
  from review.case_evidence
  group by case_id
), differing as (
  select
    c.case_id,
    c.batch,
    concat_ws(', ',
      case when c.state is distinct from replayed.state then 'state' end,
      case when replayed.openings is distinct from 1 then 'opened' end,
      case when c.work_version is distinct from coalesce(replayed.work_version, 1) then 'work_version' end,
      case when c.assignee is distinct from replayed.assignee then 'assignee' end,
      case when c.first_flagged_run is distinct from replayed.opened_by then 'first_flagged_run' end,
      case when c.reproduced is distinct from (replayed.seen <> 'gone') then 'reproduced' end,
      case
        when c.evidence_version is distinct from evidence.newest or evidence.newest is distinct from evidence.versions
        then 'evidence_version'
      end) as columns
  from review.case_file as c
  left join replayed on replayed.case_id = c.case_id
  left join evidence on evidence.case_id = c.case_id
)
select
  record.record_number as record, 'replay' as kind, 'review.case_file ' || differing.case_id as place,
  differing.columns as detail
from differing
left join review.chain_record as record on (record.body::jsonb ->> 'batch')::bigint = differing.batch
where differing.columns <> '' and (record.record_number >= $1::bigint or record.record_number is null)
order by record.record_number nulls last, differing.case_id
limit 1;
