-- Gives a case to a login, or to nobody (null), and returns its new version.
create or replace function review.assign_case(
  case_id bigint, expected_version integer, assignee text, note text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  why text := review.checked_text(note, 'note', false);
begin
  file := review.begin_act(assign_case.case_id, expected_version);
  perform review.require_active(file);
  if assign_case.assignee is not null and not exists (
    select from pg_roles as r where r.rolname = assign_case.assignee and r.rolcanlogin)
  then
    raise exception using errcode = 'MC008', detail = 'unknown-login',
      message = format('there is no login %s', left(assign_case.assignee, 63)),
      hint = 'a case is assigned to a login of the database';
  end if;
  perform review.leave_backlog(file);
  update review.case_file as c
  set assignee = assign_case.assignee, work_version = c.work_version + 1
  where c.case_id = file.case_id;
  event := review.record_act(
    file, 'assigned', null, why,
    jsonb_build_object('assignee', assign_case.assignee, 'assignee_before', file.assignee), file.work_version + 1);
  perform review.append_chain('assignment', review.chain_act(event));
  return file.work_version + 1;
end
$$;
