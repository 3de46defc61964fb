-- Another login approves: the open and reviewing cases of the scope are closed at once, where the exception holds
-- today, and later runs close what they open. Confirmed cases stay: somebody decided on them. Returns how many closed.
create or replace function review.approve_exception(exception_id bigint, note text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  explained review.explained_exception;
  why text := review.checked_text(note, 'note', false);
  file review.case_file;
  closed bigint[] := '{}';
begin
  explained := review.begin_exception(approve_exception.exception_id);
  if explained.approved_by is not null then
    raise exception using errcode = 'MC003', detail = 'exception-approved',
      message = format('%s approved the exception %s already', explained.approved_by, explained.exception_id),
      hint = 'mingcha cases except list shows them';
  elsif explained.proposed_by = session_user then
    raise exception using errcode = 'MC007', detail = 'other-login',
      message = format('%s proposed the exception %s and cannot approve it', session_user, explained.exception_id),
      hint = 'another login has to do this';
  elsif explained.valid_until < review.store_day() then
    raise exception using errcode = 'MC008', detail = 'wrong-days',
      message = format('the exception %s ended on %s', explained.exception_id, explained.valid_until),
      hint = 'propose a new one';
  end if;
  update review.explained_exception as x
  set approved_by = session_user, approved_at = clock_timestamp(), approval_note = why
  where x.exception_id = explained.exception_id;
  if review.exception_holds(explained.exception_id) then
    for file in
      select c.* from review.case_file as c
      where c.rule_id = explained.rule_id and c.state in ('open', 'reviewing')
        and review.is_in_scope(c.agencies, c.subject, explained.agency_prefix, explained.subject)
      order by c.case_id
      for no key update
    loop
      if review.may_decide(file.agencies) then
        perform review.move_case(
          file, 'dismissed', 'excepted', explained.explanation,
          jsonb_build_object('exception_id', explained.exception_id::text), null, explained.exception_id);
        closed := closed || file.case_id;
      end if;
    end loop;
  end if;
  perform review.append_chain('exception', review.chain_exception(explained.exception_id, 'approved', closed));
  return cardinality(closed);
end
$$;
