-- The exception, locked for an act of the session's login.
create or replace function review.begin_exception(exception_id bigint) returns review.explained_exception
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  explained review.explained_exception;
begin
  select * into explained from review.explained_exception as x
  where x.exception_id = begin_exception.exception_id
  for no key update;
  if not found then
    raise exception using errcode = 'MC001', detail = 'unknown-exception',
      message = format('there is no exception %s', coalesce(begin_exception.exception_id::text, 'without a number')),
      hint = 'mingcha cases except list shows them';
  elsif review.may_except(explained.agency_prefix) is not true then
    raise exception using errcode = 'MC004', detail = 'foreign-scope',
      message = format('%s may not decide for all agencies below "%s"', session_user, explained.agency_prefix),
      hint = 'an administrator gives scopes with mingcha roles grant';
  elsif explained.revoked_by is not null then
    raise exception using errcode = 'MC003', detail = 'exception-revoked',
      message = format('%s revoked the exception %s already', explained.revoked_by, explained.exception_id),
      hint = 'propose a new one';
  end if;
  return explained;
end
$$;
