-- Nobody gives or takes rights of his own, an administrator of the store neither.
create or replace function review.refuse_own_login(login text, role text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if login is null or not exists (select from pg_roles as r where r.rolname = login and r.rolcanlogin) then
    raise exception using errcode = 'MC008', detail = 'unknown-login',
      message = format('there is no login "%s"', left(login, 63)),
      hint = 'a database administrator makes logins with create role … login';
  elsif login = session_user then
    raise exception using errcode = 'MC007', detail = 'own-login',
      message = format('%s cannot change its own roles or scope', login), hint = 'another administrator has to do this';
  elsif role is null or not exists (select from review.role_name as n where n.role = refuse_own_login.role) then
    raise exception using errcode = 'MC008', detail = 'unknown-role',
      message = format('there is no role "%s"', left(role, 63)),
      hint = 'one of auditor, reviewer, mailer, discipline, admin, judge';
  elsif review.role_of(role) is null then
    raise exception using errcode = 'MC008', detail = 'role-missing',
      message = format('the role %s is missing on this server', role),
      hint = 'have an administrator create it, then run mingcha migrate';
  end if;
end
$$;
