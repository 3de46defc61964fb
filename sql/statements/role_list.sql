-- Which logins have which roles, also those that a database administrator granted without us, and a line for each
-- prefix of a reviewer's scope.
select
  login.rolname as login,
  kept.role,
  scope.agency_prefix,
  case when kept.role = 'reviewer' then (
    select count(*) from review.visible_agency as v where v.login = login.rolname) end as visible,
  scope.granted_by,
  to_char(scope.granted_at, 'YYYY-MM-DD HH24:MI') as granted_at
from review.role_name as kept
join pg_catalog.pg_roles as role on role.rolname = kept.name
join pg_catalog.pg_roles as login
  on login.rolcanlogin and not login.rolsuper and pg_has_role(login.oid, role.oid, 'member')
left join review.agency_scope as scope on scope.login = login.rolname and kept.role = 'reviewer'
where kept.role <> 'judge' or exists (
  select from pg_catalog.pg_auth_members as m where m.roleid = role.oid and m.member = login.oid)
order by login.rolname, kept.role, scope.agency_prefix;
