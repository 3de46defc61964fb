-- The body of an act's record in the chain: the event, flat and as text.
create or replace function review.chain_act(event_id bigint) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select e.details || jsonb_build_object(
    'event_id', e.event_id::text, 'case_id', e.case_id::text, 'action', e.action, 'from_state', e.from_state,
    'to_state', e.to_state, 'reason', e.reason, 'work_version', e.work_version::text)
  from review.case_event as e
  where e.event_id = $1
$$;
