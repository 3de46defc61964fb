-- Moves a case to another state and returns its new version. To "rectifying" the reason is what has to be done, to
-- "rectified" it is the note of acceptance.
create or replace function review.decide_case(
  case_id bigint, expected_version integer, to_state text, reason text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  why text := review.checked_text(reason, 'reason', false);
begin
  file := review.begin_act(decide_case.case_id, expected_version);
  if file.state = 'confirmed' and to_state = 'rectifying' then
    return review.order_rectification(decide_case.case_id, expected_version, why, null, null);
  elsif file.state = 'rectifying' and to_state = 'rectified' then
    return review.accept_rectification(decide_case.case_id, expected_version, why);
  end if;
  if to_state = 'open' and review.exception_holds(file.exception_id) then
    raise exception using errcode = 'MC009', detail = 'exception-in-force',
      message = format('case %s is closed by the exception %s, which is in force', file.case_id, file.exception_id),
      hint = 'revoke the exception: its cases then come back as open';
  end if;
  event := review.move_case(file, to_state, 'decided', why);
  perform review.append_chain('decision', review.chain_act(event));
  return file.work_version + 1;
end
$$;
