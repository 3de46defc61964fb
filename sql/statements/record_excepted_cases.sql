-- $1 run. Open cases that the run flagged and that an exception explains are closed by it. What somebody is reviewing,
-- or has decided, stays.
with explained as (
  select distinct on (c.case_id) c.case_id, c.work_version, x.exception_id, x.explanation, x.valid_until
  from review.run as run
  join review.explained_exception as x
    on x.approved_by is not null and x.revoked_by is null and run.local_date between x.valid_from and x.valid_until
  join pg_temp.judged_case as judged on judged.rule_id = x.rule_id
  join review.case_file as c on c.fingerprint = judged.fingerprint
  where run.run_id = $1::bigint and c.last_flagged_run = $1::bigint and c.state = 'open' and c.reproduced
    and review.is_in_scope(c.agencies, c.subject, x.agency_prefix, x.subject)
  order by c.case_id, x.valid_until desc, x.exception_id
), moved as (
  update review.case_file as c
  set
    state = 'dismissed', state_since = clock_timestamp(), work_version = c.work_version + 1, is_backlog = false,
    exception_id = explained.exception_id, weighed_version = c.evidence_version, weighed_at = clock_timestamp(),
    due_on = null, due_note = null
  from explained
  where c.case_id = explained.case_id
)
insert into review.case_event (case_id, run_id, action, from_state, to_state, reason, work_version, details)
select
  case_id, $1::bigint, 'excepted', 'open', 'dismissed', explanation, work_version + 1,
  jsonb_build_object('exception_id', exception_id::text, 'valid_until', valid_until::text)
from explained;
