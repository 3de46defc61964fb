-- The same day a number of years later; 29 February becomes 28 February in a year without one.
create or replace function rulebook.years_after(day date, years integer) returns date
language sql immutable parallel safe
return (day + make_interval(years => years))::date;
