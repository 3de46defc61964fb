-- Gives a login a role, and a reviewer or a login of the discipline office the agencies below these prefixes besides
-- those he has. Returns how many agencies he sees now.
create or replace function review.grant_role(
  login text, role text, agency_prefixes text[] default '{}'
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  prefixes text[] := coalesce(agency_prefixes, '{}');
  granted name;
  rival text := case grant_role.role when 'auditor' then 'reviewer' when 'reviewer' then 'auditor' end;
  wrong text;
begin
  perform review.refuse_own_login(grant_role.login, grant_role.role);
  granted := review.role_of(grant_role.role);
  if (select r.rolsuper from pg_roles as r where r.rolname = grant_role.login) then
    raise exception using errcode = 'MC009', detail = 'superuser-login',
      message = format('%s is a superuser, whom no rights of the store bind', grant_role.login),
      hint = 'give people logins of their own: create role … login';
  elsif rival is not null and pg_has_role(grant_role.login, review.role_of(rival), 'member') then
    raise exception using errcode = 'MC009', detail = 'roles-conflict',
      message = format('%s is %s: who runs audits does not decide on them', grant_role.login, rival),
      hint = 'use another login, or revoke the other role first';
  elsif prefixes <> '{}' and grant_role.role not in ('reviewer', 'discipline') then
    raise exception using errcode = 'MC008', detail = 'scope-not-used',
      message = format('the role %s has no scope of agencies', grant_role.role), hint = 'leave --agencies out';
  elsif prefixes = '{}' and grant_role.role in ('reviewer', 'discipline')
    and not exists (select from review.agency_scope as s where s.login = grant_role.login)
  then
    raise exception using errcode = 'MC008', detail = 'scope-needed',
      message = format('%s would see nothing: no agencies are given', grant_role.login),
      hint = 'give prefixes of agency codes with --agencies, or --all-agencies';
  end if;
  -- also holds off the audit that learns a new agency just now
  lock table review.agency_scope in share row exclusive mode;
  select p into wrong
  from unnest(prefixes) as p
  where p is null or (p <> '' and not exists (
      select from review.known_agency as k where starts_with(k.agency_code, p))
    and exists (select from review.known_agency))
  limit 1;
  if found then
    raise exception using errcode = 'MC008', detail = 'unknown-agency',
      message = format('no agency has a code that begins with "%s"', left(wrong, 63)),
      hint = 'codes are those of the dataset agency';
  end if;
  if not pg_has_role(grant_role.login, granted, 'member') then
    begin
      execute format('grant %I to %I', granted, grant_role.login);
    exception
      when insufficient_privilege then
        raise exception using errcode = 'MC010', detail = 'may-not-grant',
          message = format('the owner of the store, %s, may not grant the role %s', current_user, granted),
          hint = format('a database administrator runs: grant %I to %I; then repeat this', granted, grant_role.login);
    end;
  end if;
  insert into review.agency_scope (login, agency_prefix)
  select distinct grant_role.login, p from unnest(prefixes) as p
  on conflict do nothing;
  perform review.expand_scopes(grant_role.login);
  perform review.append_chain('grant', jsonb_build_object(
    'act', 'granted', 'login', grant_role.login, 'role', grant_role.role,
    'agencies', (select string_agg(p, ',' order by p) from unnest(prefixes) as p)));
  return (select count(*) from review.visible_agency as v where v.login = grant_role.login);
end
$$;
