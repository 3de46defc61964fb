-- The cases that a letter speaks of, at least as grave as its reader asks for: those that wait for somebody, and those
-- with news that are gone. Of a month judged again only those with news. The list is kept for the session until another
-- is asked for: a letter reads it three times, and readers of the same agencies follow each other.
create or replace function review.letter_case(outbox_id bigint)
returns table (
  case_id bigint, rule_id text, agency_code text, agencies text[], subject jsonb, period text, state text,
  severity text, amount numeric, reason_zh text, reason_en text, due_on date, found_on date, is_backlog boolean,
  is_waiting boolean, is_new boolean, is_changed boolean, is_gone boolean, is_overdue boolean)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  letter review.outbox;
  least_rank integer;
  zone text := coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai');
  today date;
  wanted text;
begin
  select o.* into letter from review.outbox as o where o.outbox_id = $1;
  select review.severity_rank(s.minimum_severity) into least_rank
  from review.subscriber as s where s.subscriber_id = letter.subscriber_id;
  today := (coalesce(letter.dated_at, now()) at time zone zone)::date;
  -- all that the list depends on, and the state of the database: people go on working
  wanted := md5(concat_ws('|', letter.agency_codes::text, least_rank, letter.run_id, letter.since_run,
    letter.is_change, letter.period, today, (select max(event_id) from review.case_event),
    (select string_agg(concat_ws(',', told.period, told.since_run, told.run_id), ';' order by told.outbox_id)
      from review.outbox as told
      where told.subscriber_id = letter.subscriber_id and told.is_change and told.outbox_id < letter.outbox_id
        and told.state in ('sending', 'sent', 'pending'))));
  if to_regclass('pg_temp.letter_case_list') is null then
    create temporary table letter_case_list (
      scope text, case_id bigint, rule_id text, agency_code text, agencies text[], subject jsonb, period text,
      state text, severity text, amount numeric, reason_zh text, reason_en text, due_on date, found_on date,
      is_backlog boolean, is_waiting boolean, is_new boolean, is_changed boolean, is_gone boolean, is_overdue boolean);
  end if;
  if not exists (select from pg_temp.letter_case_list as l where l.scope = wanted) then
    truncate pg_temp.letter_case_list;
    execute format($query$
      insert into pg_temp.letter_case_list
      with news as materialized (
        select * from review.letter_news($1)
      )
      select
        $2, c.case_id, c.rule_id, c.agency_code, c.agencies, c.subject, c.period, c.state,
        e.severity, e.amount, e.reason_zh, e.reason_en, c.due_on, (f.finished_at at time zone $3)::date, c.is_backlog,
        review.is_waiting(c.state, c.reproduced),
        coalesce(news.is_new, false) and review.is_waiting(c.state, c.reproduced) and not c.is_backlog,
        news.case_id is not null and not news.is_new and not news.is_gone,
        coalesce(news.is_gone, false) and not c.reproduced,
        coalesce(c.due_on < $4, false) and review.is_waiting(c.state, c.reproduced)
      from review.case_file as c
      join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
      join review.run as f on f.run_id = c.first_flagged_run
      left join news on news.case_id = c.case_id
      where %s
        and review.severity_rank(e.severity) >= $5
        and (review.is_waiting(c.state, c.reproduced) or news.is_gone and not c.reproduced)
      $query$,
      -- written out, so that the index finds the few of one agency
      case when letter.agency_codes is null then 'true' else format('c.agencies && %L::text[]', letter.agency_codes) end)
    using $1, wanted, zone, today, least_rank;
  end if;
  return query
    select l.case_id, l.rule_id, l.agency_code, l.agencies, l.subject, l.period, l.state, l.severity, l.amount,
      l.reason_zh, l.reason_en, l.due_on, l.found_on, l.is_backlog, l.is_waiting, l.is_new, l.is_changed, l.is_gone,
      l.is_overdue
    from pg_temp.letter_case_list as l;
end
$$;
