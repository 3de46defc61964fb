-- The letters that a run calls for: to whom, of which runs, and whether there is anything new to say.
create or replace function review.draft_letters(run_id bigint)
returns table (
  subscriber_id bigint, period text, edition integer, is_change boolean, since_run bigint, agency_codes text[],
  pending_id bigint, is_due boolean, has_news boolean)
language sql stable
set search_path = pg_catalog, pg_temp
set jit = off
as $$
  with run as (
    select run.*, to_char(run.month, 'YYYY-MM') as period,
      run.local_date >= (run.month + interval '1 month')::date as is_closed
    from review.run
    where run.run_id = $1
  ), reader as materialized (
    select
      s.*,
      4 - review.severity_rank(s.minimum_severity) as least_grave,
      run.run_id,
      run.period,
      run.month,
      run.is_closed,
      run.is_complete,
      run.local_date,
      (s.starts_with <= run.month and (run.is_closed or s.frequency = 'daily')) as is_due,
      -- a letter of this month that has not gone out: it tells of the newer run instead
      pending.outbox_id as pending_id,
      coalesce(pending.edition, coalesce(last.edition, 0) + 1) as edition,
      coalesce(pending.is_change, told.run_id is not null) as is_change,
      told.run_id as told_run,
      coalesce(
        pending.since_run,
        case when told.run_id is not null then told.run_id end,
        main.run_id,
        (select min(r.run_id) - 1 from review.run as r where r.month = run.month)) as since_run,
      before.run_id as before_run,
      before.local_date as before_date
    from review.subscriber as s
    cross join run
    left join lateral (
      select o.* from review.outbox as o
      where o.subscriber_id = s.subscriber_id and o.kind = 'digest' and o.period = run.period
        and o.state = 'pending' and o.dated_at is null
      order by o.edition desc limit 1
    ) as pending on true
    left join lateral (
      select max(o.edition) as edition from review.outbox as o
      where o.subscriber_id = s.subscriber_id and o.kind = 'digest' and o.period = run.period
    ) as last on true
    -- the closed month's last letter
    left join lateral (
      select o.run_id from review.outbox as o
      join review.run as r on r.run_id = o.run_id
      where o.subscriber_id = s.subscriber_id and o.kind = 'digest' and o.period = run.period
        and o.state in ('sending', 'sent', 'pending') and o.outbox_id is distinct from pending.outbox_id
        and r.local_date >= (r.month + interval '1 month')::date
      order by o.outbox_id desc limit 1
    ) as told on true
    left join lateral (
      select o.run_id from review.outbox as o
      where o.subscriber_id = s.subscriber_id and o.kind = 'digest' and not o.is_change
        and o.state in ('sending', 'sent', 'pending') and o.outbox_id is distinct from pending.outbox_id
      order by o.run_id desc limit 1
    ) as main on true
    left join lateral (
      select r.run_id, r.local_date from review.run as r
      where r.run_id = coalesce(told.run_id, main.run_id)
    ) as before on true
    where s.is_active
  ), scope as materialized (
    select s.agencies, review.covered_codes(s.agencies) as codes
    from (select distinct agencies from reader) as s
  ), place as materialized (
    -- where readers look: a code, or '*' for all
    select scope.agencies, code.agency_code
    from scope
    cross join unnest(coalesce(scope.codes, '{*}')) as code (agency_code)
  ), event as materialized (
    -- few: one line for each run, agency and severity
    select distinct e.run_id, r.month, c.grade, code.agency_code
    from review.case_event as e
    join review.run as r on r.run_id = e.run_id
    join review.case_file as c on c.case_id = e.case_id
    cross join unnest(c.agencies || '*'::text) as code (agency_code)
    where e.run_id > (select min(reader.since_run) from reader where reader.is_due)
      and e.run_id <= $1 and not c.is_backlog
  ), overdue as materialized (
    select distinct c.due_on, c.grade, code.agency_code
    from run
    join review.case_file as c on c.due_on < run.local_date
    cross join unnest(c.agencies || '*'::text) as code (agency_code)
    where review.is_waiting(c.state, c.reproduced) and not c.is_backlog
      and c.due_on >= (select min(coalesce(reader.before_date, '-infinity')) from reader)
  ), told as materialized (
    select o.subscriber_id, o.outbox_id, o.period, o.run_id, o.since_run
    from review.outbox as o
    where o.kind = 'digest' and o.is_change and o.state in ('sending', 'sent', 'pending')
  ), informed as (
    select distinct reader.subscriber_id
    from reader
    join place on place.agencies = reader.agencies
    join event on event.agency_code = place.agency_code
    where event.run_id > reader.since_run and event.grade <= reader.least_grave
      and (not reader.is_change or to_char(event.month, 'YYYY-MM') = reader.period)
      and not exists (
        select from told
        where told.subscriber_id = reader.subscriber_id and told.period = to_char(event.month, 'YYYY-MM')
          and told.run_id >= event.run_id and told.since_run < event.run_id
          and told.outbox_id is distinct from reader.pending_id)
    union
    select reader.subscriber_id
    from reader
    join place on place.agencies = reader.agencies
    join overdue on overdue.agency_code = place.agency_code
    where not reader.is_change and overdue.grade <= reader.least_grave
      and overdue.due_on >= coalesce(reader.before_date, '-infinity')
  ), lack as materialized (
    select array_agg(u.rule_id order by u.rule_id) as rules from review.unchecked_rules($1) as u
  ), lack_before as materialized (
    select b.run_id, (select array_agg(u.rule_id order by u.rule_id) from review.unchecked_rules(b.run_id) as u) as rules
    from (select distinct before_run as run_id from reader where before_run is not null) as b
  )
  select
    reader.subscriber_id,
    reader.period,
    reader.edition,
    reader.is_change,
    reader.since_run,
    scope.codes,
    reader.pending_id,
    reader.is_due,
    not reader.is_complete or lack.rules is distinct from lack_before.rules or informed.subscriber_id is not null
  from reader
  cross join lack
  left join lack_before on lack_before.run_id = reader.before_run
  left join informed on informed.subscriber_id = reader.subscriber_id
  join scope on scope.agencies = reader.agencies
$$;
