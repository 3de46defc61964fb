-- Records a check of a tip with its outcome and its evidence, encrypted. Returns the check's number.
create or replace function review.check_tip(tip_id bigint, expected_version integer, outcome text, seals jsonb)
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip := review.begin_tip(tip_id, expected_version);
  made bigint;
begin
  perform review.require_seal(seals, 'evidence', true);
  if file.concluded_on is not null then
    raise exception using errcode = 'MC003', detail = 'tip-concluded',
      message = format('tip %s was concluded on %s', tip_id, file.concluded_on), hint = 'add a note instead';
  elsif file.accepted_on is null then
    raise exception using errcode = 'MC003', detail = 'not-accepted',
      message = format('tip %s has not been accepted', tip_id), hint = 'accept it first: mingcha tips stage';
  end if;
  insert into review.tip_check (tip_id, outcome, checked_by, checked_at)
  values (check_tip.tip_id, check_tip.outcome, session_user, clock_timestamp())
  returning check_id into made;
  -- what was verified before says nothing of this check
  update review.tip as t set verified_on = null where t.tip_id = check_tip.tip_id;
  perform review.record_tip_act(tip_id, 'checked', seals, null, made, null, outcome);
  return made;
end
$$;
