-- Writes a person's event on a case and returns its number.
create or replace function review.record_act(
  file review.case_file, action text, to_state text, reason text, details jsonb, work_version integer
) returns bigint
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  insert into review.case_event (case_id, at, actor, action, from_state, to_state, reason, details, work_version)
  values (
    (file).case_id, clock_timestamp(), session_user, record_act.action,
    case when record_act.to_state is not null then (file).state end, record_act.to_state, record_act.reason,
    coalesce(record_act.details, '{}'), record_act.work_version)
  returning event_id
$$;
