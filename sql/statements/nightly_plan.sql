-- $1 today: the month's first working day, whether the holidays are known, and whether the month before has a complete
-- run behind its end.
with day as (
  select first::date as day, rulebook.is_working_day(first::date) as is_working,
    extract(isodow from first) < 6 as is_weekday
  from generate_series(
    date_trunc('month', $1::date), date_trunc('month', $1::date) + interval '20 days', interval '1 day') as first
)
select
  min(day) filter (where coalesce(is_working, is_weekday))::text as first_working_day,
  bool_and(is_working is not null) as holidays_known,
  exists (
    select from review.run as r
    where r.month = (date_trunc('month', $1::date) - interval '1 month')::date and not r.is_partial and r.is_complete
      and r.local_date >= date_trunc('month', $1::date)::date) as closed_is_done
from day;
