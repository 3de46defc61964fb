-- A number in a case's subject: 1.50 and 1.5 are the same subject.
create or replace function rulebook.subject_text(value numeric) returns text
language sql immutable parallel safe
return coalesce(trim_scale(value)::text, '');
