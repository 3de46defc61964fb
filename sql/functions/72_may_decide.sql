-- Whether the session's login is a reviewer of all these agencies. Who decides on a case of several units decides for
-- each of them: seeing it takes one of them in scope, deciding on it takes all.
create or replace function review.may_decide(agency_codes text[]) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select
    (select r.rolsuper from pg_roles as r where r.rolname = session_user)
    or session_user = (select pg_get_userbyid(c.relowner) from pg_class as c where c.oid = 'review.case_file'::regclass)
    or (
      coalesce(pg_has_role(session_user, review.role_of('reviewer'), 'member'), false)
      and not exists (
        select from unnest(agency_codes) as wanted (code)
        where not exists (
          select from review.agency_scope as s
          where s.login = session_user and starts_with(wanted.code, s.agency_prefix))))
$$;
