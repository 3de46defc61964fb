-- $1 tip. What was done with it.
select e.event_id, to_char(e.at, 'YYYY-MM-DD HH24:MI') as at, e.actor, e.action, e.on_day, e.check_id, e.case_id, e.outcome
from review.tip_event as e
where e.tip_id = $1
order by e.event_id;
