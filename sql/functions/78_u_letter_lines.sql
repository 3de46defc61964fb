-- The cases that a letter lists, ten of a rule at most. What the reader's detail does not allow does not leave the
-- database: with `counts` no case at all, with `ids` no reason and no subject, for both may hold names.
create or replace function review.letter_lines(outbox_id bigint)
returns table (
  rule_id text, place bigint, case_id bigint, agency_code text, agency_name text, period text, state text,
  severity text, amount numeric, reason_zh text, reason_en text, subject text, due_on date, age_days integer,
  is_new boolean, is_changed boolean, is_gone boolean, is_overdue boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  kept integer := review.gather_letter($1);
  detail text;
  today date;
  zone text := coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai');
begin
  select s.detail, (coalesce(o.dated_at, now()) at time zone zone)::date into detail, today
  from review.outbox as o
  join review.subscriber as s on s.subscriber_id = o.subscriber_id
  where o.outbox_id = $1;
  if detail = 'counts' then return; end if;
  return query
    select
      l.rule_id, l.place, c.case_id, c.agency_code,
      (select a.agency_name from ledger.agency as a
        where a.agency_code = c.agency_code and a.pull_until is null limit 1),
      c.period, c.state, e.severity, e.amount,
      case when detail = 'full' then e.reason_zh end,
      case when detail = 'full' then e.reason_en end,
      case when detail = 'full' then
        (select string_agg(s.value, ' · ' order by s.key) from jsonb_each_text(c.subject) as s)
      end,
      c.due_on, today - (f.finished_at at time zone zone)::date, l.is_new, l.is_changed, l.is_gone, l.is_overdue
    from pg_temp.letter_case_list as l
    join review.case_file as c on c.case_id = l.case_id
    join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
    join review.run as f on f.run_id = c.first_flagged_run
    where l.scope = kept
    order by l.rule_id, l.place;
end
$$;
