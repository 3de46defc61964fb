-- An instant as it stands in a reason: date, hour and minute in the session's time zone.
create or replace function rulebook.show(value timestamptz, lang text) returns text
language sql stable parallel safe
return coalesce(to_char(value, 'YYYY-MM-DD HH24:MI'), '—');
