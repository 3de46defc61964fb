-- Letters that failed are due again from their first attempt, with their Message-IDs. Returns how many.
create or replace function review.retry_letters(only_address text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  retried bigint;
begin
  update review.outbox as o
  set state = 'pending', attempts = 0, next_attempt_at = clock_timestamp()
  from review.subscriber as s
  where s.subscriber_id = o.subscriber_id and s.is_active and o.state = 'failed'
    and ($1 is null or lower(s.address) = lower($1));
  get diagnostics retried = row_count;
  return retried;
end
$$;
