-- The codes that the session's login sees, where they are few enough to be looked up in an index; null where they are
-- many or everything. A list that adds `agency_code = any (these) or is_shared` reads these cases and no others; what
-- may be seen the policy decides all the same.
create or replace function review.narrow_scope() returns text[]
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) between 1 and 200 then array_agg(few.agency_code) end
  from (
    select v.agency_code from review.visible_agency as v where v.login = session_user limit 201
  ) as few
$$;
