-- Whether a case still asks for work: found again by its last run, or confirmed and not yet put right.
create or replace function review.is_waiting(state text, reproduced boolean) returns boolean
language sql immutable parallel safe
as $$
  select $1 in ('confirmed', 'rectifying') or $1 in ('open', 'reviewing') and $2
$$;
