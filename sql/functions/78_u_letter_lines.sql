-- The cases that a letter lists, so many of each rule: new ones, then overdue ones, then the gravest and dearest.
-- What the reader's detail does not allow does not leave the database: with `counts` no case at all, with `ids` no
-- reason and no subject, for both may hold names.
create or replace function review.letter_lines(outbox_id bigint, lines_per_rule integer)
returns table (
  rule_id text, place bigint, case_id bigint, agency_code text, agency_name text, period text, state text,
  severity text, amount numeric, reason_zh text, reason_en text, subject text, due_on date, age_days integer,
  is_new boolean, is_changed boolean, is_gone boolean, is_overdue boolean)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
  with letter as (
    select o.is_change, s.detail,
      (coalesce(o.dated_at, now()) at time zone coalesce(
        (select value from review.setting where name = 'timezone'), 'Asia/Shanghai'))::date as today
    from review.outbox as o
    join review.subscriber as s on s.subscriber_id = o.subscriber_id
    where o.outbox_id = $1 and s.detail <> 'counts'
  ), placed as (
    select
      c.*,
      row_number() over (
        partition by c.rule_id
        order by c.is_new desc, c.is_overdue desc nulls last, review.severity_rank(c.severity) desc,
          c.amount desc nulls last, c.case_id) as place
    from letter
    cross join review.letter_case($1) as c
    where not c.is_backlog and (not letter.is_change or c.is_new or c.is_changed or c.is_gone)
  )
  select
    p.rule_id, p.place, p.case_id, p.agency_code,
    (select a.agency_name from ledger.agency as a
      where a.agency_code = p.agency_code and a.pull_until is null limit 1),
    p.period, p.state, p.severity, p.amount,
    case when letter.detail = 'full' then p.reason_zh end,
    case when letter.detail = 'full' then p.reason_en end,
    case when letter.detail = 'full' then
      (select string_agg(s.value, ' · ' order by s.key) from jsonb_each_text(p.subject) as s)
    end,
    p.due_on, letter.today - p.found_on, p.is_new, p.is_changed, p.is_gone, coalesce(p.is_overdue, false)
  from placed as p
  cross join letter
  where p.place <= $2
  order by p.rule_id, p.place
$$;
