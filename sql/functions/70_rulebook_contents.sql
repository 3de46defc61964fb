-- The rules and tables of a rulebook's canonical text, with the hash of each.
create or replace function review.rulebook_contents(rulebook text) returns table (name text, content_sha256 text)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select part.key, encode(sha256(convert_to(part.value::text, 'UTF8')), 'hex')
  from json_each(rulebook::json) as part (key, value)
$$;
