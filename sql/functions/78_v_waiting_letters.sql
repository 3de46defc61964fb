-- How many letters of a month and of those before have not gone out yet.
create or replace function review.waiting_letters(through text) returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select count(*) from review.outbox where state in ('pending', 'sending') and period <= $1
$$;
