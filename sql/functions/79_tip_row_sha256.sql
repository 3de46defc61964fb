-- The hash of a row of the report box. The hash of the receipt code is in it: what a record in the chain says of a tip
-- cannot be guessed from it.
create or replace function review.tip_row_sha256(content jsonb, code_sha256 text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(convert_to(code_sha256 || jsonb_strip_nulls(content)::text, 'UTF8')), 'hex')
$$;
