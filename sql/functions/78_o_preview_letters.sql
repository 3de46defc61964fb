-- What each subscriber would be sent of a month, or was: rows that are never sent, to be rolled back by the caller.
-- Returns the letters' numbers.
create or replace function review.preview_letters(month date, only_address text) returns setof bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  newest bigint;
begin
  select r.run_id into newest from review.run as r where r.month = $1 order by r.is_partial, r.run_id desc limit 1;
  create temporary table letter_preview on commit drop as
  select s.subscriber_id,
    (select max(o.outbox_id) from review.outbox as o
      where o.subscriber_id = s.subscriber_id and o.period = to_char($1, 'YYYY-MM')) as outbox_id
  from review.subscriber as s
  where s.is_active and ($2 is null or lower(s.address) = lower($2));
  if newest is null then
    insert into review.outbox (subscriber_id, kind, period, edition, message_id, state)
    select p.subscriber_id, 'silence', to_char($1, 'YYYY-MM'), 1, review.new_message_id(), 'preview'
    from pg_temp.letter_preview as p
    where p.outbox_id is null;
  else
    insert into review.outbox (
      subscriber_id, kind, period, edition, is_change, run_id, since_run, agency_codes, message_id, state)
    select d.subscriber_id, 'digest', d.period, d.edition, d.is_change, newest, d.since_run, d.agency_codes,
      review.new_message_id(), 'preview'
    from review.draft_letters(newest) as d
    join pg_temp.letter_preview as p on p.subscriber_id = d.subscriber_id and p.outbox_id is null;
  end if;
  return query
    select o.outbox_id
    from (
      select max(o.outbox_id) as outbox_id
      from review.outbox as o
      join pg_temp.letter_preview as p on p.subscriber_id = o.subscriber_id
      where o.period = to_char($1, 'YYYY-MM')
      group by o.subscriber_id
    ) as newest
    join review.outbox as o on o.outbox_id = newest.outbox_id
    order by o.agency_codes nulls first, o.outbox_id;
  drop table pg_temp.letter_preview;
end
$$;
