-- Working days after the first day, up to and with the second; 0 when it is not later. Null when a year of
-- the days counted is not in the holiday table. Weekdays are counted by arithmetic and then corrected by the
-- table's rows.
create or replace function rulebook.working_days(after_day date, up_to date) returns integer
language sql stable strict parallel safe
as $$
  select case
    when $2 <= $1 then 0
    when not exists (
      select
      from generate_series(extract(year from $1 + 1)::integer, extract(year from $2)::integer) as span (year)
      where not exists (
        select from rulebook.holiday as h
        where h.day between make_date(span.year, 1, 1) and make_date(span.year, 12, 31)
      )
    )
    then rulebook.weekday_number($2) - rulebook.weekday_number($1) + (
      select
        count(*) filter (where not h.is_off_day and extract(isodow from h.day) > 5)
        - count(*) filter (where h.is_off_day and extract(isodow from h.day) < 6)
      from rulebook.holiday as h
      where h.day > $1 and h.day <= $2
    )::integer
  end
$$;
