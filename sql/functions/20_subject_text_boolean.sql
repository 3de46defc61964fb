-- Yes or no in a case's subject.
create or replace function rulebook.subject_text(value boolean) returns text
language sql immutable parallel safe
return coalesce(value::text, '');
