-- Moves a case that begin_act has locked, writes the event and returns its number. The deadline of the new state
-- counts from today unless a day is given. Time that was asked for in the old state lapses.
create or replace function review.move_case(
  file review.case_file, target_state text, action text, reason text, details jsonb default '{}',
  given_due date default null, exception_id bigint default null
) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  legal review.legal_move;
  instant timestamptz := clock_timestamp();
  due record;
begin
  select * into legal
  from review.legal_move as m
  where m.from_state = file.state and m.to_state = target_state and m.made_by = 'person';
  if not found then
    raise exception using errcode = 'MC003', detail = 'illegal-move',
      message = format('case %s is %s and cannot become %s; %s', file.case_id, file.state,
        coalesce(target_state, 'nothing'), coalesce(review.last_act(file.case_id), 'nobody has decided yet')),
      hint = format('from %s it may become: %s', file.state, coalesce((
        select string_agg(m.to_state, ', ' order by m.to_state)
        from review.legal_move as m
        where m.from_state = file.state and m.made_by = 'person'), 'nothing'));
  end if;
  if legal.needs_reason and reason is null then
    raise exception using errcode = 'MC005', detail = 'reason-needed',
      message = format('the reason is missing: %s to %s needs one', file.state, target_state),
      hint = 'say why: who reads the case later has nothing else to go by';
  end if;
  if legal.needs_other_login then
    perform review.require_other_login(file);
  end if;
  select * into due
  from review.deadline_of(
    (select e.severity from review.case_evidence as e
     where e.case_id = file.case_id and e.evidence_version = file.evidence_version),
    target_state, review.store_day(instant));
  update review.deadline_extension as x
  set lapsed_at = instant
  where x.case_id = file.case_id and x.approved_by is null and x.lapsed_at is null;
  update review.case_file as c
  set
    state = target_state,
    state_since = instant,
    work_version = c.work_version + 1,
    is_backlog = false,
    due_on = coalesce(given_due, due.due_on),
    due_note = case when given_due is null then due.due_note end,
    confirmed_by = case target_state when 'confirmed' then session_user when 'open' then null else c.confirmed_by end,
    exception_id = move_case.exception_id,
    weighed_version = case when target_state = 'dismissed' then c.evidence_version end,
    weighed_at = case when target_state = 'dismissed' then instant end
  where c.case_id = file.case_id;
  return review.record_act(file, action, target_state, reason, details, file.work_version + 1);
end
$$;
