-- Refuses prefixes that no agency has; '' = all.
create or replace function review.require_agencies(prefixes text[]) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  unknown text;
begin
  select wanted.prefix into unknown
  from unnest(prefixes) as wanted (prefix)
  where wanted.prefix <> '' and cardinality(review.covered_codes(array[wanted.prefix])) = 0
  limit 1;
  if unknown is not null then
    raise exception using errcode = 'MC078', message = format('no agency has a code that begins with "%s"', unknown),
      detail = 'unknown-agency', hint = 'codes are those of the dataset agency, once it has been pulled';
  end if;
  return prefixes;
end
$$;
