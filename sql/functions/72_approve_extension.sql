-- Another login than the one that asked gives the time.
create or replace function review.approve_extension(
  case_id bigint, expected_version integer, note text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  asked review.deadline_extension;
  event bigint;
  why text := review.checked_text(note, 'note', false);
begin
  file := review.begin_act(approve_extension.case_id, expected_version);
  select * into asked
  from review.deadline_extension as x
  where x.case_id = file.case_id and x.approved_by is null and x.lapsed_at is null;
  if not found then
    raise exception using errcode = 'MC003', detail = 'no-extension-asked',
      message = format('nobody has asked for more time for case %s', file.case_id),
      hint = 'it is asked for with mingcha cases extend';
  elsif asked.asked_by = session_user then
    raise exception using errcode = 'MC007', detail = 'other-login',
      message = format('%s asked for the extension of case %s and cannot approve it', session_user, file.case_id),
      hint = 'another login has to do this';
  end if;
  update review.deadline_extension as x
  set approved_by = session_user, approved_at = clock_timestamp(), approval_note = why
  where x.extension_id = asked.extension_id;
  update review.case_file as c
  set due_on = asked.due_on, due_note = null, work_version = c.work_version + 1
  where c.case_id = file.case_id;
  event := review.record_act(
    file, 'extension approved', null, why,
    jsonb_build_object('due_on', asked.due_on::text, 'due_before', file.due_on::text, 'asked_by', asked.asked_by),
    file.work_version + 1);
  perform review.append_chain('extension', review.chain_act(event));
  return file.work_version + 1;
end
$$;
