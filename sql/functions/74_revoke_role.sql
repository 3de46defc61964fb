-- Takes prefixes from a reviewer's scope; without prefixes, the role itself and with a reviewer's all of his scope.
create or replace function review.revoke_role(
  login text, role text, agency_prefixes text[] default '{}'
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  prefixes text[] := coalesce(agency_prefixes, '{}');
  granted name;
  wrong text;
begin
  perform review.refuse_own_login(revoke_role.login, revoke_role.role);
  granted := review.role_of(revoke_role.role);
  lock table review.agency_scope in share row exclusive mode;
  if prefixes <> '{}' then
    select p into wrong
    from unnest(prefixes) as p
    where not exists (
      select from review.agency_scope as s where s.login = revoke_role.login and s.agency_prefix = p)
    limit 1;
    if found or revoke_role.role not in ('reviewer', 'discipline') then
      raise exception using errcode = 'MC008', detail = 'scope-not-granted',
        message = format('%s was not given the agencies "%s"', revoke_role.login, left(coalesce(wrong, prefixes[1]), 63)),
        hint = 'mingcha roles list shows the scopes';
    end if;
    delete from review.agency_scope as s where s.login = revoke_role.login and s.agency_prefix = any (prefixes);
  else
    if not exists (
      select from pg_auth_members as m
      where m.roleid = (select r.oid from pg_roles as r where r.rolname = granted)
        and m.member = (select r.oid from pg_roles as r where r.rolname = revoke_role.login))
    then
      raise exception using errcode = 'MC008', detail = 'role-not-granted',
        message = format('%s is not %s', revoke_role.login, revoke_role.role),
        hint = 'mingcha roles list shows who is what';
    end if;
    begin
      execute format('revoke %I from %I', granted, revoke_role.login);
    exception
      when insufficient_privilege then
        raise exception using errcode = 'MC010', detail = 'may-not-grant',
          message = format('the owner of the store, %s, may not revoke the role %s', current_user, granted),
          hint = format('a database administrator runs: revoke %I from %I', granted, revoke_role.login);
    end;
    -- the scope stays with a login that has the other of the two roles
    if revoke_role.role in ('reviewer', 'discipline')
      and not coalesce(pg_has_role(revoke_role.login, review.role_of(
        case revoke_role.role when 'reviewer' then 'discipline' else 'reviewer' end), 'member'), false)
    then
      delete from review.agency_scope as s where s.login = revoke_role.login;
    end if;
  end if;
  perform review.expand_scopes(revoke_role.login);
  perform review.append_chain('grant', jsonb_build_object(
    'act', 'revoked', 'login', revoke_role.login, 'role', revoke_role.role,
    'agencies', (select string_agg(p, ',' order by p) from unnest(prefixes) as p)));
  return (select count(*) from review.visible_agency as v where v.login = revoke_role.login);
end
$$;
