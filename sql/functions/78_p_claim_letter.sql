-- Takes the next letter that is due for the caller's session alone, until its lease ends; no row: nothing is due. Of a
-- letter whose sender died before it said what became of it nobody knows whether it went out: it is due again at
-- once, with its Message-ID. The session's lock tells whether the sender lives; the lease stands in where the server
-- has not noticed its end.
create or replace function review.claim_letter(through text, lease interval, attempts_allowed integer)
returns setof review.outbox
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  due review.outbox;
  is_free boolean;
begin
  for due in
    select o.*
    from review.outbox as o
    where o.period <= $1 and (o.state = 'pending' and o.next_attempt_at <= clock_timestamp() or o.state = 'sending')
    order by o.next_attempt_at, o.outbox_id
    for update skip locked
  loop
    is_free := pg_try_advisory_lock(hashtext('mingcha letter'), due.outbox_id::integer);
    continue when due.state = 'sending' and not is_free and due.lease_until > clock_timestamp();
    if due.state = 'sending' and due.attempts >= $3 then
      update review.outbox as o
      set state = 'failed', lease_until = null,
        last_error = coalesce(o.last_error, 'the sender died at each attempt')
      where o.outbox_id = due.outbox_id;
      if is_free then perform pg_advisory_unlock(hashtext('mingcha letter'), due.outbox_id::integer); end if;
      continue;
    end if;
    return query
      update review.outbox as o
      set state = 'sending', attempts = o.attempts + 1, claimed_by = session_user,
        lease_until = clock_timestamp() + $2, dated_at = coalesce(o.dated_at, clock_timestamp())
      where o.outbox_id = due.outbox_id
      returning o.*;
    return;
  end loop;
end
$$;
