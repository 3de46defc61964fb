-- Whether the session's login may speak for every agency below a prefix, those that are still to come included.
create or replace function review.may_except(agency_prefix text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  involved text[] := coalesce((
    select array_agg(distinct code)
    from review.case_file as c
    cross join unnest(c.agencies) as code
    where starts_with(code, may_except.agency_prefix)), '{}');
begin
  return (
    (select r.rolsuper from pg_roles as r where r.rolname = session_user)
    or session_user = (
      select pg_get_userbyid(c.relowner) from pg_class as c where c.oid = 'review.case_file'::regclass)
    or exists (
      select from review.agency_scope as s
      where s.login = session_user and starts_with(may_except.agency_prefix, s.agency_prefix)))
    and review.may_decide(involved);
end
$$;
