-- Concludes a tip, once each of its checks was verified and one of them stands for the outcome.
create or replace function review.close_tip(
  tip_id bigint, expected_version integer, outcome text, on_day date, seals jsonb
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip := review.begin_tip(tip_id, expected_version);
  day date;
begin
  perform review.require_seal(seals, 'conclusion', true);
  if file.concluded_on is not null then
    raise exception using errcode = 'MC003', detail = 'tip-concluded',
      message = format('tip %s was concluded on %s', tip_id, file.concluded_on), hint = 'add a note instead';
  elsif file.verified_on is null then
    raise exception using errcode = 'MC003', detail = 'not-verified',
      message = format('tip %s has no check, or one that nobody has verified', tip_id),
      hint = 'record a check with mingcha tips check, and have another login verify it';
  elsif outcome is null or not exists (
    select from review.tip_check as c
    where c.tip_id = close_tip.tip_id and c.is_accepted and c.outcome = close_tip.outcome)
  then
    raise exception using errcode = 'MC003', detail = 'outcome-not-checked',
      message = format('no verified check of tip %s found it %s', tip_id, coalesce(outcome, 'anything')),
      hint = 'conclude what the checks found: substantiated or unsubstantiated';
  end if;
  day := review.checked_tip_day(on_day, greatest(file.received_on, file.verified_on), 'concluded');
  update review.tip as t set concluded_on = day, outcome = close_tip.outcome where t.tip_id = close_tip.tip_id;
  return review.record_tip_act(tip_id, 'closed', seals, day, null, null, outcome);
end
$$;
