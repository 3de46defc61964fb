-- Asks for a later deadline. Asked again, the earlier question lapses.
create or replace function review.ask_extension(
  case_id bigint, expected_version integer, due_on date, reason text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  why text := review.checked_text(reason, 'reason', true);
begin
  file := review.begin_act(ask_extension.case_id, expected_version);
  perform review.require_active(file);
  if ask_extension.due_on is null or ask_extension.due_on <= coalesce(file.due_on, '-infinity')
    or ask_extension.due_on < review.store_day() or ask_extension.due_on = 'infinity'
  then
    raise exception using errcode = 'MC008', detail = 'no-extension',
      message = format('%s is not later than the deadline %s, or past', coalesce(ask_extension.due_on::text, 'no day'),
        coalesce(file.due_on::text, 'none')),
      hint = 'an extension gives a later day';
  end if;
  update review.deadline_extension as x
  set lapsed_at = clock_timestamp()
  where x.case_id = file.case_id and x.approved_by is null and x.lapsed_at is null;
  insert into review.deadline_extension (case_id, due_on, reason, asked_by, asked_at)
  values (file.case_id, ask_extension.due_on, why, session_user, clock_timestamp());
  perform review.leave_backlog(file);
  update review.case_file as c set work_version = c.work_version + 1 where c.case_id = file.case_id;
  event := review.record_act(
    file, 'extension asked', null, why,
    jsonb_build_object('due_on', ask_extension.due_on::text, 'due_before', file.due_on::text), file.work_version + 1);
  perform review.append_chain('extension', review.chain_act(event));
  return file.work_version + 1;
end
$$;
