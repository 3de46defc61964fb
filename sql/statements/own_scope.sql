-- The prefixes that the session's login was given, unless another role lets it see more than them.
select agency_prefix
from review.agency_scope
where login = session_user
  and row_security_active('review.case_file')
  and not exists (
    select from pg_policies as p
    cross join unnest(p.roles) as holder (role)
    where p.schemaname = 'review' and p.tablename = 'case_file' and p.policyname <> 'reviewer_sees'
      and p.cmd in ('SELECT', 'ALL')
      and case when holder.role = 'public' then true else pg_has_role(session_user, holder.role, 'usage') end)
order by agency_prefix;
