-- The n-th working day after a day; the day itself for 0. Null for a negative n and when a year on the way
-- is not in the holiday table.
create or replace function rulebook.working_day_after(after_day date, n integer) returns date
language plpgsql stable strict parallel safe
as $$
declare
  result date := after_day;
  missing integer := n;
begin
  if n < 0 then
    return null;
  end if;
  -- Each working day lacking takes a day at least, so that a step never goes past the day looked for.
  while missing > 0 loop
    result := result + missing;
    missing := n - rulebook.working_days(after_day, result);
  end loop;
  return case when missing = 0 then result end;
end
$$;
