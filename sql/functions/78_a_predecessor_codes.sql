-- The units that were merged or renamed, directly or in steps, into one that a prefix covers.
create or replace function review.predecessor_codes(prefixes text[], before_day date) returns text[]
language sql stable
as $$
  with recursive gone (code) as (
    select s.old_code
    from ledger.agency_succession as s
    where s.pull_until is null and s.from_on < $2
      and exists (select from unnest($1) as wanted (prefix) where starts_with(s.new_code, wanted.prefix))
    union
    select s.old_code
    from gone
    join ledger.agency_succession as s on s.new_code = gone.code and s.pull_until is null and s.from_on < $2
  )
  select coalesce(array_agg(code), '{}') from gone
$$;
