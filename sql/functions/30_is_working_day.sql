-- Whether people work on that day: Monday to Friday, changed by the yearly holiday notices (table holiday).
-- Null in a year that the table does not hold: such a day is never taken for a plain weekday.
create or replace function rulebook.is_working_day(day date) returns boolean
language sql stable strict parallel safe
as $$
  select case
    when exists (
      select from rulebook.holiday as h
      where h.day between make_date(extract(year from $1)::integer, 1, 1)
        and make_date(extract(year from $1)::integer, 12, 31)
    )
    then coalesce(
      (select not h.is_off_day from rulebook.holiday as h where h.day = $1),
      extract(isodow from $1) < 6)
  end
$$;
