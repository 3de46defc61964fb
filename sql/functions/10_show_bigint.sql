-- A count as it stands in a reason.
create or replace function rulebook.show(value bigint, lang text) returns text
language sql immutable parallel safe
return coalesce(value::text, '—');
