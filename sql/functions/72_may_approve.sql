-- Whether the session's login speaks for all agencies: an administrator, or a reviewer of all of them. Rules and tables
-- judge everybody, so that a reviewer of some agencies has no say in them.
create or replace function review.may_approve() returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select
    (select r.rolsuper from pg_roles as r where r.rolname = session_user)
    or session_user = (select pg_get_userbyid(c.relowner) from pg_class as c where c.oid = 'review.case_file'::regclass)
    or coalesce(pg_has_role(session_user, review.role_of('admin'), 'member'), false)
    or (
      coalesce(pg_has_role(session_user, review.role_of('reviewer'), 'member'), false)
      and exists (select from review.agency_scope as s where s.login = session_user and s.agency_prefix = ''))
$$;
