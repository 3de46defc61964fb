-- Notes codes that are new and shows them to the logins whose scope has them. A grant and an audit that meet wait for
-- each other here, so that neither misses what the other adds.
create or replace function review.learn_agencies(codes text[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  unknown text[] := array(
    select distinct code
    from unnest(codes) as code
    where code is not null and not exists (select from review.known_agency as k where k.agency_code = code)
    order by code);
begin
  if unknown = '{}' then
    return;
  end if;
  lock table review.agency_scope in share row exclusive mode;
  insert into review.known_agency (agency_code) select unnest(unknown) on conflict do nothing;
  insert into review.visible_agency (login, agency_code)
  select distinct s.login, code
  from review.agency_scope as s
  join unnest(unknown) as code on starts_with(code, s.agency_prefix)
  on conflict do nothing;
end
$$;
