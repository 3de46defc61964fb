-- No letter goes to the address from now on; those that wait are given up. Returns whether there was such a subscriber.
create or replace function review.remove_subscriber(address text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  id bigint;
begin
  update review.subscriber as s
  set is_active = false, removed_by = session_user, removed_at = now()
  where lower(s.address) = lower($1) and s.is_active
  returning s.subscriber_id into id;
  if id is null then return false; end if;
  update review.outbox as o
  set state = 'failed', lease_until = null, last_error = 'the subscriber was removed'
  where o.subscriber_id = id and o.state = 'pending';
  perform review.append_chain('setting', jsonb_build_object(
    'setting', 'subscriber removed', 'subscriber_id', id::text, 'address', $1, 'by', session_user));
  return true;
end
$$;
