-- The agency codes known today that one of the prefixes covers; null: all, hence no list.
create or replace function review.covered_codes(prefixes text[]) returns text[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when '' <> all ($1) then array(
      select known.agency_code
      from review.known_agency as known
      where exists (select from unnest($1) as wanted (prefix) where starts_with(known.agency_code, wanted.prefix))
      order by known.agency_code)
  end
$$;
