-- Makes what a login sees anew from what it was granted. The caller holds the lock on agency_scope.
create or replace function review.expand_scopes(for_login text) returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  delete from review.visible_agency as v
  where v.login = for_login
    and not exists (
      select from review.agency_scope as s
      where s.login = for_login and starts_with(v.agency_code, s.agency_prefix));
  insert into review.visible_agency (login, agency_code)
  select distinct for_login, k.agency_code
  from review.agency_scope as s
  join review.known_agency as k on starts_with(k.agency_code, s.agency_prefix)
  where s.login = for_login
  on conflict do nothing;
$$;
