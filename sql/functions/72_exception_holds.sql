-- Whether an exception closes cases on a day: approved, not revoked, within its days.
create or replace function review.exception_holds(exception_id bigint, on_day date default null) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from review.explained_exception as x
    where x.exception_id = $1 and x.approved_by is not null and x.revoked_by is null
      and coalesce($2, review.store_day()) between x.valid_from and x.valid_until)
$$;
