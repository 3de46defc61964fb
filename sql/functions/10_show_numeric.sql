-- A number as it stands in a reason: plain decimals, at most four places, no zeros at the end.
create or replace function rulebook.show(value numeric, lang text) returns text
language sql immutable parallel safe
return coalesce(trim_scale(round(value, 4))::text, '—');
