-- How many days from Monday to Friday there are from 1 January of the year 1, a Monday, up to and with the
-- day.
create or replace function rulebook.weekday_number(day date) returns integer
language sql immutable parallel safe
return (day - date '0001-01-01' + 1) / 7 * 5 + least((day - date '0001-01-01' + 1) % 7, 5);
