-- The one way to write a flat object: keys in the order of their code points, no blanks, every value a text or null,
-- and in a text only what JSON demands is escaped (\" \\ \b \f \n \r \t, else \u00xx below U+0020).
create or replace function review.canonical_json(flat jsonb) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return (
  select coalesce(
    '{' || string_agg(to_json(key)::text || ':' || coalesce(to_json(value)::text, 'null'), ',' order by key collate "C")
      || '}',
    '{}')
  from jsonb_each_text(flat)
);
