-- $1 run. What an exception closed comes back as open after its last day, if its facts still stand.
with run as (
  select local_date from review.run where run_id = $1::bigint
), ended as (
  select c.case_id, c.work_version, c.exception_id, e.severity, explained.explanation, explained.valid_until
  from review.explained_exception as explained
  join review.case_file as c on c.exception_id = explained.exception_id
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  where explained.valid_until < (select local_date from run) and c.state = 'dismissed' and c.reproduced
), moved as (
  update review.case_file as c
  set
    state = 'open', state_since = clock_timestamp(), work_version = c.work_version + 1, exception_id = null,
    confirmed_by = null, weighed_version = null, weighed_at = null, due_on = due.due_on, due_note = due.due_note
  from ended
  cross join run
  cross join lateral review.deadline_of(ended.severity, 'open', run.local_date) as due
  where c.case_id = ended.case_id
)
insert into review.case_event (case_id, run_id, action, from_state, to_state, reason, work_version, details)
select
  case_id, $1::bigint, 'exception ended', 'dismissed', 'open', explanation, work_version + 1,
  jsonb_build_object('exception_id', exception_id::text, 'valid_until', valid_until::text)
from ended;
