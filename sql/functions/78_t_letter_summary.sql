-- The head of a letter: who it is for, the run it tells of, how many cases of which kind, and the chain.
create or replace function review.letter_summary(outbox_id bigint)
returns table (
  kind text, period text, edition integer, is_change boolean, message_id text, dated_at bigint,
  zone text, address text, language text, detail text, minimum_severity text, agencies text[], wants_all_quiet boolean,
  run_id bigint, run_at text, run_day date, is_complete boolean, is_closed boolean, lacks text[], is_approved boolean,
  newest_run bigint, newest_month text, newest_at text,
  new_cases bigint, overdue_cases bigint, open_cases bigint, gone_cases bigint, backlog_cases bigint,
  explained_cases bigint, units bigint, missing_rules bigint, missing_answers bigint, without_row bigint,
  record_number bigint, record_sha256 text, desk_url text, earlier_message_id text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  kept integer := review.gather_letter($1);
begin
  return query
    with letter as (
      select o.*, s.address, s.language, s.detail, s.minimum_severity, s.agencies, s.wants_all_quiet,
        coalesce((select value from review.setting where name = 'timezone'), 'Asia/Shanghai') as zone
      from review.outbox as o
      join review.subscriber as s on s.subscriber_id = o.subscriber_id
      where o.outbox_id = $1
    ), cases as (
      select
        coalesce(sum(l.new_cases), 0)::bigint as new_cases,
        coalesce(sum(l.overdue_cases) filter (where not l.is_backlog), 0)::bigint as overdue_cases,
        coalesce(sum(l.open_cases) filter (where not l.is_backlog), 0)::bigint as open_cases,
        coalesce(sum(l.gone_cases) filter (where not l.is_backlog), 0)::bigint as gone_cases,
        coalesce(sum(l.open_cases) filter (where l.is_backlog), 0)::bigint as backlog_cases
      from pg_temp.letter_rule_list as l
      where l.scope = kept
    ), answers as (
      select total.units, total.missing_rules, total.missing_answers, total.without_row
      from letter
      cross join pg_temp.letter_answer_total as total
      where letter.agency_codes is null
      union all
      select count(distinct l.agency_code), count(distinct missing.rule_id), count(missing.rule_id),
        coalesce(sum(l.without_row) filter (where missing.place = 1), 0)::bigint
      from letter
      cross join pg_temp.letter_answer_list as l
      left join unnest(l.missing) with ordinality as missing (rule_id, place) on true
      where l.agency_code = any (letter.agency_codes)
      having exists (select from letter where letter.agency_codes is not null)
    ), explained as (
      -- closed by an accepted explanation: counted in every report
      select count(*) as explained_cases
      from letter
      join review.case_file as c on c.exception_id is not null
        and (letter.agency_codes is null or c.agencies && letter.agency_codes)
        and c.grade <= 4 - review.severity_rank(letter.minimum_severity)
    ), newest as (
      select r.run_id, r.month, r.finished_at
      from review.run as r
      where r.is_complete and not r.is_partial
      order by r.finished_at desc
      limit 1
    )
    select
      letter.kind, letter.period, letter.edition, letter.is_change, letter.message_id,
      extract(epoch from coalesce(letter.dated_at, now()))::bigint,
      letter.zone, letter.address, letter.language, letter.detail, letter.minimum_severity, letter.agencies,
      letter.wants_all_quiet,
      run.run_id, to_char(run.finished_at at time zone letter.zone, 'YYYY-MM-DD HH24:MI'), run.local_date,
      run.is_complete, run.local_date >= (run.month + interval '1 month')::date, run.lacks, run.approval <> 'unapproved',
      newest.run_id, to_char(newest.month, 'YYYY-MM'),
      to_char(newest.finished_at at time zone letter.zone, 'YYYY-MM-DD HH24:MI'),
      cases.new_cases, cases.overdue_cases, cases.open_cases, cases.gone_cases, cases.backlog_cases,
      explained.explained_cases, answers.units, answers.missing_rules, answers.missing_answers,
      answers.without_row,
      head.record_number, head.sha256,
      (select value from review.setting where name = 'desk_url'),
      (select e.message_id from review.outbox as e
        where e.subscriber_id = letter.subscriber_id and e.period = letter.period and e.outbox_id < letter.outbox_id
          and e.state = 'sent'
        order by e.outbox_id limit 1)
    from letter
    cross join cases
    cross join answers
    cross join explained
    cross join review.chain_head as head
    left join newest on true
    left join review.run as run on run.run_id = letter.run_id;
end
$$;
