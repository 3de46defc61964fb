-- A day in a case's subject, whatever the session's DateStyle.
create or replace function rulebook.subject_text(value date) returns text
language sql stable parallel safe
return coalesce(to_char(value::timestamp, 'YYYY-MM-DD'), '');
