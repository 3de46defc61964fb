-- The day on which an instant falls in the session's time zone, which the program sets to the store's.
create or replace function rulebook.local_date(value timestamptz) returns date
language sql stable parallel safe
return value::date;
