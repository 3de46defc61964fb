-- $1 case: what happened to it, oldest first.
select to_char(at, 'YYYY-MM-DD HH24:MI') as at, actor, action, from_state, to_state, reason, run_id
from review.case_event
where case_id = $1::bigint
order by event_id;
