-- A day as it stands in a reason, whatever the session's DateStyle.
create or replace function rulebook.show(value date, lang text) returns text
language sql stable parallel safe
return coalesce(to_char(value::timestamp, 'YYYY-MM-DD'), '—');
