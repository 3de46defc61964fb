-- Deadlines that wanted a year of the holiday table get their day as soon as the table has it. A case that somebody
-- holds waits for the next run.
with waiting as (
  select c.case_id, c.state, e.severity, (c.state_since at time zone zone.name)::date as since
  from review.case_file as c
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  cross join (
    select coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai') as name
  ) as zone
  where c.due_note = 'holiday year missing'
), known as (
  select kind.*, due.due_on
  from (select distinct severity, state, since from waiting) as kind
  cross join lateral review.deadline_of(kind.severity, kind.state, kind.since) as due
  where due.due_on is not null
), free as (
  select c.case_id, known.due_on
  from review.case_file as c
  join waiting on waiting.case_id = c.case_id
  join known on known.severity = waiting.severity and known.state = waiting.state and known.since = waiting.since
  where c.due_note = 'holiday year missing'
  order by c.case_id
  for no key update of c skip locked
)
update review.case_file as c
set due_on = free.due_on, due_note = null
from free
where c.case_id = free.case_id;
