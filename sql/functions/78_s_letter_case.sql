-- The cases that a letter speaks of, at least as grave as its reader asks for: those that wait for somebody, and those
-- with news that are gone. Of a month judged again only those with news.
create or replace function review.letter_case(outbox_id bigint)
returns table (
  case_id bigint, rule_id text, agency_code text, agencies text[], subject jsonb, period text, state text,
  severity text, amount numeric, reason_zh text, reason_en text, due_on date, found_on date, is_backlog boolean,
  is_waiting boolean, is_new boolean, is_changed boolean, is_gone boolean, is_overdue boolean)
language sql stable
set search_path = pg_catalog, pg_temp
set jit = off
as $$
  with letter as (
    select o.*, s.minimum_severity, s.detail,
      (coalesce(o.dated_at, now()) at time zone coalesce(
        (select value from review.setting where name = 'timezone'), 'Asia/Shanghai'))::date as today,
      coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai') as zone
    from review.outbox as o
    join review.subscriber as s on s.subscriber_id = o.subscriber_id
    where o.outbox_id = $1
  ), news as materialized (
    select * from review.letter_news($1)
  )
  select
    c.case_id, c.rule_id, c.agency_code, c.agencies, c.subject, c.period, c.state,
    e.severity, e.amount, e.reason_zh, e.reason_en, c.due_on, (f.finished_at at time zone letter.zone)::date,
    c.is_backlog,
    review.is_waiting(c.state, c.reproduced),
    coalesce(news.is_new, false) and review.is_waiting(c.state, c.reproduced) and not c.is_backlog,
    news.case_id is not null and not news.is_new and not news.is_gone,
    coalesce(news.is_gone, false) and not c.reproduced,
    c.due_on < letter.today and review.is_waiting(c.state, c.reproduced) and c.due_on is not null
  from letter
  join review.case_file as c
    on (letter.agency_codes is null or c.agencies && letter.agency_codes)
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  join review.run as f on f.run_id = c.first_flagged_run
  left join news on news.case_id = c.case_id
  where review.severity_rank(e.severity) >= review.severity_rank(letter.minimum_severity)
    and (review.is_waiting(c.state, c.reproduced) or news.is_gone and not c.reproduced)
$$;
