-- $1 run: by severity, the cases that it opened, that it brought back, and that it closed by an exception.
with touched as (
  select
    event.case_id,
    bool_or(event.action = 'opened') as is_opened,
    bool_or(event.action in ('reproduced again', 'reopened', 'exception ended')) as is_returned,
    bool_or(event.action = 'excepted') as is_excepted
  from review.case_event as event
  where event.run_id = $1::bigint
  group by event.case_id
)
select
  e.severity,
  count(*) filter (where touched.is_opened and not touched.is_excepted) as opened,
  count(*) filter (
    where touched.is_returned and not touched.is_excepted and c.state not in ('dismissed', 'rectified')) as reopened,
  count(*) filter (where touched.is_excepted) as excepted
from touched
join review.case_file as c on c.case_id = touched.case_id
join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
group by e.severity;
