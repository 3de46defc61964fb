-- The cases of a letter's reader that have news: opened or found again, with other evidence, or gone. What an earlier
-- letter of a month judged again told already is not told a second time.
create or replace function review.letter_news(outbox_id bigint)
returns table (case_id bigint, is_new boolean, is_gone boolean)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select e.case_id, bool_or(e.action in ('opened', 'reproduced again', 'reopened', 'left the backlog')),
    (array_agg(e.action order by e.event_id desc))[1] = 'gone'
  from review.outbox as o
  join review.run as r on r.run_id > o.since_run and r.run_id <= o.run_id
    and (not o.is_change or to_char(r.month, 'YYYY-MM') = o.period)
  join review.case_event as e on e.run_id = r.run_id
  where o.outbox_id = $1
    and not exists (
      select from review.outbox as told
      where told.subscriber_id = o.subscriber_id and told.kind = 'digest' and told.is_change
        and told.outbox_id <> o.outbox_id and told.period = to_char(r.month, 'YYYY-MM')
        and told.since_run < r.run_id and told.run_id >= r.run_id and told.outbox_id < o.outbox_id
        and told.state in ('sending', 'sent', 'pending'))
  group by e.case_id
$$;
