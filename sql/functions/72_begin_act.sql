-- The case, locked for an act of the session's login; refused when it is unknown, foreign or no longer as it was read.
create or replace function review.begin_act(case_id bigint, expected_version integer) returns review.case_file
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
begin
  -- A foreign case is refused before anything is locked.
  select * into file from review.case_file as c where c.case_id = begin_act.case_id;
  if not found then
    raise exception using errcode = 'MC001', detail = 'unknown-case',
      message = format('there is no case %s', coalesce(begin_act.case_id::text, 'without a number')),
      hint = 'mingcha cases list shows the cases that you may see';
  end if;
  if review.may_decide(file.agencies) is not true then
    raise exception using errcode = 'MC004', detail = 'foreign-case',
      message = format('%s may not decide on case %s of %s', session_user, begin_act.case_id,
        array_to_string(file.agencies, ', ')),
      hint = 'an administrator gives scopes with mingcha roles grant';
  end if;
  select * into file from review.case_file as c where c.case_id = begin_act.case_id for no key update;
  if file.work_version is distinct from expected_version then
    raise exception using errcode = 'MC002', detail = 'stale-version',
      message = format('case %s is no longer as you read it: version %s, not %s; %s', begin_act.case_id,
        file.work_version, coalesce(expected_version::text, 'none'),
        coalesce(review.last_act(begin_act.case_id), 'nobody has decided yet')),
      hint = 'read the case again, then decide on what it is now';
  end if;
  return file;
end
$$;
