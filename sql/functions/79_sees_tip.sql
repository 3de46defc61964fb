-- Whether a tip on this unit lies in the jurisdiction of the session's login. Tips on no unit are for who has them all.
create or replace function review.sees_tip(agency text) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select review.is_discipline() and exists (
    select from review.agency_scope as s
    where s.login = session_user and (s.agency_prefix = '' or starts_with(agency, s.agency_prefix)))
$$;
