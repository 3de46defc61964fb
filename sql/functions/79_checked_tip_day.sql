-- The day of a stage, today where none is given: not in the future, and not before the one it follows.
create or replace function review.checked_tip_day(on_day date, not_before date, named text) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  today date := review.store_day();
  day date := coalesce(on_day, today);
begin
  if day > today then
    raise exception using errcode = 'MC006', detail = 'day-in-future',
      message = format('%s on %s: today is %s', named, day, today), hint = 'give the day on which it was done';
  elsif day < not_before then
    raise exception using errcode = 'MC006', detail = 'day-too-early',
      message = format('%s on %s, before %s', named, day, not_before), hint = 'give the day on which it was done';
  end if;
  return day;
end
$$;
