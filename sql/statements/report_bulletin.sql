-- $1 first day, $2 day after the last, $3 the day to which deadlines are looked at: units side by side in a period. A
-- case counts for the unit that it is filed under.
with demanded as (
  -- An approved extension moves the day that was ordered.
  select
    r.case_id, r.amount_due, r.amount_returned, r.replied_at, r.accepted_at,
    coalesce(
      (select max((e.body -> 'details' ->> 'due_on')::date)
        from (select to_jsonb(event) as body, event.at, event.action, event.case_id from review.case_event as event) as e
        where e.case_id = r.case_id and e.action = 'extension approved' and e.at >= r.ordered_at
          and (r.accepted_at is null or e.at <= r.accepted_at)),
      r.due_on) as due_on
  from review.rectification as r
), file as (
  select
    c.case_id, c.agency_code, c.due_on, c.is_backlog, pull.month as flagged_month, first.finished_at as flagged_at,
    case
      when c.state in ('rectified', 'dismissed') then c.state_since
      when not c.reproduced and c.state in ('open', 'reviewing') then
        (select max(e.at) from review.case_event as e where e.case_id = c.case_id and e.action = 'gone')
    end as finished_at
  from review.case_file as c
  join review.run as first on first.run_id = c.first_flagged_run
  join ledger.pull as pull on pull.pull_id = first.pull_id
), counted as (
  select
    agency_code,
    count(*) filter (where flagged_month >= $1::date and flagged_month < $2::date and not is_backlog) as new,
    count(*) filter (where flagged_month >= $1::date and flagged_month < $2::date and is_backlog) as backlog,
    count(*) filter (where flagged_month < $2::date
      and (finished_at is null or finished_at >= $1::date)) as in_hand,
    count(*) filter (where flagged_month < $2::date and (
      (due_on < $3::date and (finished_at is null or finished_at >= $3::date))
      or exists (
        select from demanded as r
        where r.case_id = file.case_id and r.due_on < $3::date
          and (r.accepted_at is null or r.accepted_at >= $3::date)))) as overdue
  from file
  group by agency_code
), rectified as (
  select
    c.agency_code,
    count(*) filter (where r.due_on >= $1::date and r.due_on < $3::date) as due,
    count(*) filter (where r.due_on >= $1::date and r.due_on < $3::date and r.accepted_at is not null
      and coalesce(r.replied_at, r.accepted_at)::date <= r.due_on) as in_time,
    coalesce(sum(r.amount_due) filter (where r.accepted_at >= $1::date
      and r.accepted_at < $2::date), 0) as amount_due,
    coalesce(sum(r.amount_returned) filter (where r.accepted_at >= $1::date
      and r.accepted_at < $2::date), 0) as amount_returned
  from demanded as r
  join review.case_file as c on c.case_id = r.case_id
  group by c.agency_code
), judged as (
  select a.agency_code, count(*) filter (where a.status = 'flagged') as flagged,
    count(*) filter (where a.status in ('flagged', 'clear')) as judged
  from review.run_agency as a
  where a.run_id in (
    select distinct on (run.month) run.run_id
    from review.run as run
    where run.month >= $1::date and run.month < $2::date
    order by run.month, run.is_partial, run.run_id desc)
  group by a.agency_code
)
select
  agency_code,
  coalesce(counted.new, 0) as new,
  coalesce(counted.backlog, 0) as backlog,
  coalesce(counted.in_hand, 0) as in_hand,
  coalesce(counted.overdue, 0) as overdue,
  coalesce(rectified.due, 0) as due,
  coalesce(rectified.in_time, 0) as in_time,
  coalesce(rectified.amount_due, 0) as amount_due,
  coalesce(rectified.amount_returned, 0) as amount_returned,
  coalesce(judged.flagged, 0) as flagged,
  coalesce(judged.judged, 0) as judged
from counted
full join rectified using (agency_code)
full join judged using (agency_code)
order by agency_code;
