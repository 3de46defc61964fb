-- An instant in a case's subject: ISO 8601 in the session's time zone, whatever its DateStyle.
create or replace function rulebook.subject_text(value timestamptz) returns text
language sql stable parallel safe
return coalesce(to_jsonb(value) #>> '{}', '');
