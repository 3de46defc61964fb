-- A text in a case's subject; blank and null are the same subject.
create or replace function rulebook.subject_text(value text) returns text
language sql immutable parallel safe
return case when rulebook.blank(value) then '' else value end;
