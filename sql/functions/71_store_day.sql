-- The day on which an instant falls in the store's zone, whatever the session's own zone is.
create or replace function review.store_day(instant timestamptz default clock_timestamp()) returns date
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select (instant at time zone coalesce(
    (select s.value from review.setting as s where s.name = 'timezone'), 'Asia/Shanghai'))::date
$$;
