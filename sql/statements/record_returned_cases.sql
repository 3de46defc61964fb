-- $1 run. The two moves of a run on what people closed, and the way out of the backlog:
-- a rectified case of a rule whose facts can be cured opens when they still stood in a pull that began after it was
-- accepted; a dismissed case opens, and one of the backlog leaves it, when its amount (else the first number of the
-- condition) exceeds what was weighed then by more than the setting, or a record dated after that day has joined.
-- Cases that an exception closed wait for its end.
with run as (
  select
    run.run_id, run.local_date, run.is_baseline, pull.started_at,
    (select value::numeric from review.setting where name = 'reopen_growth_percent') as percent,
    coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai') as zone
  from review.run as run
  join ledger.pull as pull on pull.pull_id = run.pull_id
  where run.run_id = $1::bigint
), weighed as (
  select
    c.case_id, c.state, c.work_version, judged.severity,
    case
      when judged.amount is not null then coalesce(old.amount, 0)
      else old.figure
    end as before,
    coalesce(judged.amount, judged.figure) as after,
    judged.amount is not null as has_amount,
    (judged.evidence ->> 'last_on')::date as last_on,
    (judged.evidence ->> 'last_on')::date > (c.weighed_at at time zone run.zone)::date
      and (judged.evidence ->> 'last_on')::date > coalesce((old.evidence ->> 'last_on')::date, '-infinity')
      as has_later_record,
    rule.is_curable and run.started_at > c.state_since as is_uncured,
    coalesce(run.percent, 10) as percent
  from pg_temp.judged_case as judged
  join review.case_file as c on c.fingerprint = judged.fingerprint
  join pg_temp.judged_rule as rule on rule.rule_id = judged.rule_id
  cross join run
  left join review.case_evidence as old on old.case_id = c.case_id and old.evidence_version = c.weighed_version
  where c.last_flagged_run = $1::bigint and c.first_flagged_run < $1::bigint and c.exception_id is null
    and (
      c.state = 'rectified'
      or old.case_id is not null and (c.state = 'dismissed' or c.is_backlog and not run.is_baseline))
), returned as (
  select
    weighed.*,
    case
      when state = 'rectified' then case when is_uncured then 'not cured' end
      when after > before + abs(before) * percent / 100
        then case when has_amount then 'amount grew' else 'figure grew' end
      when has_later_record then 'later record'
    end as because
  from weighed
), moved as (
  update review.case_file as c
  set
    state = case when c.state in ('dismissed', 'rectified') then 'open' else c.state end,
    state_since = case when c.state in ('dismissed', 'rectified') then clock_timestamp() else c.state_since end,
    work_version = c.work_version + 1,
    is_backlog = false,
    confirmed_by = case when c.state not in ('dismissed', 'rectified') then c.confirmed_by end,
    weighed_version = null,
    weighed_at = null,
    due_on = due.due_on,
    due_note = due.due_note
  from returned
  cross join run
  cross join lateral review.deadline_of(
    returned.severity,
    case when returned.state in ('dismissed', 'rectified') then 'open' else returned.state end,
    run.local_date) as due
  where c.case_id = returned.case_id and returned.because is not null
)
insert into review.case_event (case_id, run_id, action, from_state, to_state, reason, work_version, details)
select
  returned.case_id,
  $1::bigint,
  case when returned.state in ('dismissed', 'rectified') then 'reopened' else 'left the backlog' end,
  case when returned.state in ('dismissed', 'rectified') then returned.state end,
  case when returned.state in ('dismissed', 'rectified') then 'open' end,
  returned.because,
  returned.work_version + 1,
  jsonb_strip_nulls(jsonb_build_object(
    'before', case when returned.because like '%grew' then returned.before::text end,
    'after', case when returned.because like '%grew' then returned.after::text end,
    'record_on', case when returned.because = 'later record' then returned.last_on::text end,
    'decided_by', decision.actor,
    'decided_at', to_char(decision.at at time zone run.zone, 'YYYY-MM-DD HH24:MI'),
    'decision', decision.to_state,
    'decision_reason', decision.reason))
from returned
cross join run
left join lateral (
  select e.actor, e.at, e.to_state, e.reason
  from review.case_event as e
  where e.case_id = returned.case_id and e.to_state = returned.state and e.run_id is null
  order by e.event_id desc
  limit 1
) as decision on true
where returned.because is not null;
