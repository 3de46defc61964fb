-- The mail server has taken the letter. False: the claim was lost to somebody else meanwhile.
create or replace function review.mark_letter_sent(outbox_id bigint, message_sha256 text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update review.outbox as o
  set state = 'sent', sent_at = clock_timestamp(), lease_until = null, message_sha256 = $2, last_error = null
  where o.outbox_id = $1 and o.state = 'sending' and o.claimed_by = session_user;
  if not found then return false; end if;
  perform pg_advisory_unlock(hashtext('mingcha letter'), $1::integer);
  return true;
end
$$;
