-- Logins that may stand for several people or several duties, a line for each finding.
with person as (
  select
    login.rolname as login,
    login.rolsuper,
    -- who may do everything, and is a member of what he made
    login.oid = (
      select c.relowner from pg_catalog.pg_class as c where c.oid = 'review.case_file'::regclass) as is_owner,
    exists (
      select from review.role_name as n join pg_catalog.pg_roles as r on r.rolname = n.name
      where n.role = 'auditor' and pg_has_role(login.oid, r.oid, 'member')) as is_auditor,
    exists (
      select from review.role_name as n join pg_catalog.pg_roles as r on r.rolname = n.name
      where n.role = 'reviewer' and pg_has_role(login.oid, r.oid, 'member')) as is_reviewer
  from pg_catalog.pg_roles as login
  where login.rolcanlogin
), decider as (
  select distinct e.actor as login from review.case_event as e where e.run_id is null and e.action <> 'commented'
)
select 'auditorDecides' as finding, login from person where is_auditor and is_reviewer and not rolsuper and not is_owner
union all
select 'superuserDecided', d.login from decider as d join person as p on p.login = d.login where p.rolsuper
union all
select 'ownerDecided', d.login
from decider as d
join person as p on p.login = d.login and not p.rolsuper
where p.is_owner
union all
select 'ranAndDecided', d.login
from decider as d
join person as p on p.login = d.login and not p.rolsuper
where exists (select from review.run as r where r.recorded_by = d.login)
union all
select 'manyPlaces', p.login
from person as p
join pg_catalog.pg_stat_activity as s on s.usename = p.login
where p.is_reviewer and not p.rolsuper
group by p.login
having count(distinct coalesce(s.client_addr::text, 'local')) > 1 or count(distinct s.application_name) > 1
union all
select 'noScope', p.login
from person as p
where p.is_reviewer and not p.rolsuper and not p.is_owner
  and not exists (select from review.agency_scope as s where s.login = p.login)
  and has_table_privilege('review.agency_scope', 'select')
union all
select 'goneLogin', s.login
from (select distinct login from review.agency_scope) as s
where not exists (select from person as p where p.login = s.login)
union all
select 'superuserSession', p.login from person as p where p.rolsuper and p.login = session_user
order by 1, 2;
