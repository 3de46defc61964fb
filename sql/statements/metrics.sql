-- The figures of the metrics file, a line each; value null = not known.
with newest as (
  select * from review.run where not is_partial order by run_id desc limit 1
), waiting as (
  select e.severity, count(*) as cases
  from review.case_file as c
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  where review.is_waiting(c.state, c.reproduced)
  group by e.severity
)
select 'mingcha_last_success_timestamp_seconds' as name, 'gauge' as kind, null as labels,
  'When the newest complete audit of all rules ended.' as help,
  (select extract(epoch from max(finished_at))::bigint::text from review.run where is_complete and not is_partial) as value,
  1 as place
union all
select 'mingcha_last_run_timestamp_seconds', 'gauge', null, 'When the newest audit ended, complete or not.',
  (select extract(epoch from finished_at)::bigint::text from newest), 2
union all
select 'mingcha_run_duration_seconds', 'gauge', null, 'How long the newest audit judged and recorded.',
  (select round(extract(epoch from finished_at - started_at), 3)::text from newest), 3
union all
select 'mingcha_run_complete', 'gauge', null, 'Whether the newest audit was complete.',
  (select is_complete::integer::text from newest), 4
union all
select 'mingcha_cases', 'gauge', format('severity="%s"', s.severity), 'Cases that wait for somebody.',
  coalesce(w.cases, 0)::text, 5
from (values ('high'), ('medium'), ('low')) as s (severity)
left join waiting as w on w.severity = s.severity
union all
select 'mingcha_cases_overdue', 'gauge', null, 'Cases behind their deadline.',
  (select count(*)::text from review.case_file as c
    where c.due_on < (now() at time zone current_setting('TimeZone'))::date and review.is_waiting(c.state, c.reproduced)), 6
union all
select 'mingcha_rules_in_error', 'gauge', null, 'Rules that erred in the newest audit.',
  (select count(*)::text from review.run_rule as r join newest on newest.run_id = r.run_id where r.error > 0), 7
union all
select 'mingcha_rules_unchecked', 'gauge', null, 'Rules that the newest audit could judge for nobody.',
  (select count(*)::text from review.run_rule as r join newest on newest.run_id = r.run_id
    where r.error = 0 and r.note is not null), 8
union all
select 'mingcha_letters', 'gauge', format('state="%s"', l.state), 'Letters by what became of them.', l.letters::text, 9
from review.outbox_state() as o
cross join lateral (values ('sent', o.sent), ('waiting', o.pending), ('failed', o.failed)) as l (state, letters)
union all
select 'mingcha_digest_failures', 'gauge', null, 'Letters given up or waiting for more than two days.',
  (select (failed + late)::text from review.outbox_state()), 10
order by place, labels;
