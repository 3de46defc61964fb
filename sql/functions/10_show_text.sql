-- A text as it stands in a reason; a dash where there is none.
create or replace function rulebook.show(value text, lang text) returns text
language sql immutable parallel safe
return coalesce(value, '—');
