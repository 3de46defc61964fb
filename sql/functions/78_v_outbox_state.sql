-- How the letters stand, for the doctor, the metrics and the exit code: those that failed for good, those that wait
-- longer than they should, and the oldest trouble.
create or replace function review.outbox_state()
returns table (pending bigint, late bigint, failed bigint, sent bigint, addresses text, last_error text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select
    count(*) filter (where o.state in ('pending', 'sending')),
    count(*) filter (where o.state in ('pending', 'sending') and o.filed_at < now() - interval '2 days'),
    count(*) filter (where o.state = 'failed' and s.is_active),
    count(*) filter (where o.state = 'sent'),
    (array_to_string((array_agg(s.address order by o.outbox_id desc)
      filter (where o.state = 'failed' and s.is_active))[1:5], ', ')),
    (array_agg(o.last_error order by o.outbox_id desc) filter (where o.state = 'failed' and s.is_active))[1]
  from review.outbox as o
  join review.subscriber as s on s.subscriber_id = o.subscriber_id
$$;
