-- The attempt failed: the letter is tried again after a while that grows, or has failed for good. Returns its state.
create or replace function review.mark_letter_failed(
  outbox_id bigint, error text, is_permanent boolean, attempts_allowed integer) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  outcome text;
begin
  update review.outbox as o
  set
    state = case when $3 or o.attempts >= $4 then 'failed' else 'pending' end,
    lease_until = null,
    last_error = left($2, 500),
    next_attempt_at = clock_timestamp() + (array[
      interval '2 minutes', interval '10 minutes', interval '1 hour', interval '4 hours', interval '12 hours'
    ])[least(o.attempts, 5)]
  where o.outbox_id = $1 and o.state = 'sending' and o.claimed_by = session_user
  returning o.state into outcome;
  perform pg_advisory_unlock(hashtext('mingcha letter'), $1::integer);
  return outcome;
end
$$;
