-- Writes an act on a tip: the event, the texts that came with it, the raised version, and the record in the chain,
-- which holds hashes only. Returns the tip's version.
create or replace function review.record_tip_act(
  tip_id bigint, action text, seals jsonb default '[]', on_day date default null, check_id bigint default null,
  case_id bigint default null, outcome text default null
) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  file review.tip;
  event review.tip_event;
begin
  if action = 'added' then
    select * into strict file from review.tip as t where t.tip_id = record_tip_act.tip_id;
  else
    update review.tip as t set version = t.version + 1 where t.tip_id = record_tip_act.tip_id returning * into strict file;
  end if;
  insert into review.tip_event (tip_id, at, actor, action, on_day, check_id, case_id, outcome, version)
  values (file.tip_id, clock_timestamp(), session_user, record_tip_act.action, record_tip_act.on_day,
    record_tip_act.check_id, record_tip_act.case_id, record_tip_act.outcome, file.version)
  returning * into event;
  insert into report_box.sealed (seal_id, tip_id, event_id, field, key_id, sealed, commitment)
  select s ->> 'seal_id', file.tip_id, event.event_id, s ->> 'field', s ->> 'key_id',
    decode(s ->> 'sealed', 'base64'), s ->> 'commitment'
  from jsonb_array_elements(coalesce(seals, '[]')) as s;
  perform review.append_chain('tip', jsonb_build_object(
      'act', event.action, 'tip_id', file.tip_id, 'event_id', event.event_id, 'version', file.version,
      'state_sha256', review.tip_row_sha256(to_jsonb(file), file.code_sha256),
      'event_sha256', review.tip_row_sha256(to_jsonb(event), file.code_sha256))
    || coalesce((
      select jsonb_object_agg(s.field || '_sha256', s.commitment)
      from report_box.sealed as s
      where s.event_id = event.event_id), '{}'));
  return file.version;
end
$$;
