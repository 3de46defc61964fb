-- The agency codes known today that one of the prefixes covers; null: all, hence no list.
create or replace function review.covered_codes(prefixes text[]) returns text[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when '' <> all ($1) then array(
      select known.code
      from (
        select agency_code from ledger.agency where pull_until is null
        union
        select distinct unnest(agencies) from review.case_file
      ) as known (code)
      where exists (select from unnest($1) as wanted (prefix) where starts_with(known.code, wanted.prefix))
      order by known.code)
  end
$$;
