-- Gathers what a letter says of cases and of what could not be judged, unless the session has it from a letter before:
-- readers of the same agencies share the one, and all letters of a run its news and its answers. The cases
-- are those at least as grave as the reader asks for that wait for somebody, and those with news that are gone; of a
-- month judged again only those with news are listed. Kept are the numbers of each rule and the ten cases of each that
-- a letter has room for: new ones, then overdue ones, then the gravest and dearest. Returns the number under which the
-- temporary tables have them. They grow by a few hundred rows a letter: to empty one takes longer than to read it.
create or replace function review.gather_letter(outbox_id bigint) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  letter review.outbox;
  least_grave integer;
  zone text := coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai');
  today date;
  told text;
  news_key text;
  case_key text;
  run_key text;
  kept integer;
begin
  select o.* into letter from review.outbox as o where o.outbox_id = $1;
  select 4 - review.severity_rank(s.minimum_severity) into least_grave
  from review.subscriber as s where s.subscriber_id = letter.subscriber_id;
  today := (coalesce(letter.dated_at, now()) at time zone zone)::date;
  select string_agg(concat_ws(',', o.period, o.since_run, o.run_id), ';' order by o.outbox_id) into told
  from review.outbox as o
  where o.subscriber_id = letter.subscriber_id and o.is_change and o.outbox_id < letter.outbox_id
    and o.state in ('sending', 'sent', 'pending');

  if not review.has_own_temporary('letter_kept') then
    create temporary table letter_kept (
      what text not null, key text not null, scope integer generated always as identity, primary key (what, key));
    create temporary table letter_news_list (case_id bigint primary key, is_new boolean, is_gone boolean);
    create temporary table letter_rule_list (
      scope integer, rule_id text, is_listed boolean, is_backlog boolean, newest_case bigint, grade integer, cases bigint,
      new_cases bigint, overdue_cases bigint, open_cases bigint, gone_cases bigint, amount numeric);
    create temporary table letter_case_list (
      scope integer, rule_id text, place bigint, case_id bigint, is_new boolean, is_changed boolean, is_gone boolean,
      is_overdue boolean);
    create index on pg_temp.letter_rule_list (scope);
    create index on pg_temp.letter_case_list (scope);
    create temporary table letter_answer_list (
      agency_code text primary key, missing text[] not null, without_row bigint not null);
    create temporary table letter_answer_total (
      units bigint, missing_rules bigint, missing_answers bigint, without_row bigint);
  end if;

  -- all that the lists depend on, and the state of the database: people go on working
  news_key := md5(format('%s|%s|%s|%s|%s', letter.run_id, letter.since_run, letter.is_change, letter.period, told));
  case_key := md5(format('%s|%s|%s|%s|%s', news_key, letter.agency_codes, least_grave, today,
    (select max(event_id) from review.case_event)));
  run_key := coalesce(letter.run_id::text, 'silence');

  if not exists (select from pg_temp.letter_kept as k where k.what = 'answers' and k.key = run_key) then
    truncate pg_temp.letter_answer_list, pg_temp.letter_answer_total;
    insert into pg_temp.letter_answer_list
    select a.agency_code, coalesce(array_agg(a.rule_id) filter (where a.status = 'data_missing'), '{}'),
      count(gap.rule_id) filter (where a.status = 'data_missing')
    from review.run_agency as a
    join review.run_rule as r on r.run_id = a.run_id and r.rule_id = a.rule_id and r.note is null and r.error = 0
    left join (
      select distinct g.rule_id, g.agency_code from review.run_gap as g where g.run_id = letter.run_id
    ) as gap on gap.rule_id = a.rule_id and gap.agency_code = a.agency_code
    where a.run_id = letter.run_id
    group by a.agency_code;
    insert into pg_temp.letter_answer_total
    select (select count(*) from pg_temp.letter_answer_list), count(distinct rule_id), count(rule_id),
      (select coalesce(sum(without_row), 0) from pg_temp.letter_answer_list)
    from pg_temp.letter_answer_list as l
    cross join unnest(l.missing) as rule_id;
    delete from pg_temp.letter_kept as k where k.what = 'answers';
    insert into pg_temp.letter_kept values ('answers', run_key);
  end if;

  if not exists (select from pg_temp.letter_kept as k where k.what = 'news' and k.key = news_key) then
    truncate pg_temp.letter_news_list;
    insert into pg_temp.letter_news_list select n.case_id, n.is_new, n.is_gone from review.letter_news($1) as n;
    analyze pg_temp.letter_news_list;
    delete from pg_temp.letter_kept as k where k.what = 'news';
    insert into pg_temp.letter_kept values ('news', news_key);
  end if;

  select k.scope into kept from pg_temp.letter_kept as k where k.what = 'cases' and k.key = case_key;
  if found then return kept; end if;
  insert into pg_temp.letter_kept values ('cases', case_key) returning scope into kept;
  execute format($query$
    with chosen as materialized (
      select
        marked.*, not is_backlog and (not $3 or is_new or is_changed or is_gone) as is_listed
      from (
        select
          c.case_id, c.rule_id, c.grade, c.listed_amount as amount, c.is_backlog,
          review.is_waiting(c.state, c.reproduced) as is_waiting,
          coalesce(news.is_new, false) and review.is_waiting(c.state, c.reproduced) and not c.is_backlog as is_new,
          news.case_id is not null and not news.is_new and not news.is_gone as is_changed,
          coalesce(news.is_gone, false) and not c.reproduced as is_gone,
          coalesce(c.due_on < $2, false) and review.is_waiting(c.state, c.reproduced) as is_overdue
        from review.case_file as c
        left join pg_temp.letter_news_list as news on news.case_id = c.case_id
        where %s and c.grade <= $1
          and (review.is_waiting(c.state, c.reproduced) or news.is_gone and not c.reproduced)
      ) as marked
    ), counted as (
      insert into pg_temp.letter_rule_list
      select
        $4, rule_id, is_listed, is_backlog, max(case_id), min(grade), count(*), count(*) filter (where is_new),
        count(*) filter (where is_overdue), count(*) filter (where is_waiting), count(*) filter (where is_gone),
        sum(amount) filter (where is_waiting)
      from chosen
      group by rule_id, is_listed, is_backlog
    )
    insert into pg_temp.letter_case_list
    select $4, rule_id, place, case_id, is_new, is_changed, is_gone, is_overdue
    from (
      select
        chosen.*,
        row_number() over (
          partition by rule_id
          order by is_new desc, is_overdue desc, grade, amount desc nulls last, case_id) as place
      from chosen
      where is_listed
    ) as placed
    where place <= 10
    $query$,
    -- written out, so that the index finds the few of one agency
    case
      when letter.kind = 'silence' then 'false'
      when letter.agency_codes is null then 'true'
      else format('c.agencies && %L::text[]', letter.agency_codes)
    end)
  using least_grave, today, letter.is_change, kept;
  return kept;
end
$$;
