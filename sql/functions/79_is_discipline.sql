-- Whether the session's login belongs to the discipline office. A superuser, who is a member of everything, does not.
create or replace function review.is_discipline() returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(pg_has_role(session_user, review.role_of('discipline'), 'member'), false)
    and not (select r.rolsuper from pg_roles as r where r.rolname = session_user)
$$;
