-- Notes that a tip was transferred or accepted, that its reporter was notified, or that the result was fed back.
create or replace function review.stage_tip(tip_id bigint, expected_version integer, stage text, on_day date default null)
returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip := review.begin_tip(tip_id, expected_version);
  day date;
  done_on date := case stage
    when 'transferred' then file.transferred_on when 'accepted' then file.accepted_on
    when 'notified' then file.notified_on when 'fed back' then file.fed_back_on end;
begin
  if stage is null or stage not in ('transferred', 'accepted', 'notified', 'fed back') then
    raise exception using errcode = 'MC003', detail = 'unknown-stage',
      message = format('"%s" is no stage of a tip', left(stage, 63)),
      hint = 'one of transferred, accepted, notified, fed back';
  elsif done_on is not null then
    raise exception using errcode = 'MC003', detail = 'stage-done',
      message = format('tip %s was already %s on %s', tip_id, stage, done_on), hint = 'add a note instead';
  elsif stage = 'fed back' and file.concluded_on is null then
    raise exception using errcode = 'MC003', detail = 'not-concluded',
      message = format('tip %s is not concluded: there is nothing to feed back', tip_id),
      hint = 'conclude it first: mingcha tips close';
  elsif stage <> 'fed back' and file.concluded_on is not null then
    raise exception using errcode = 'MC003', detail = 'tip-concluded',
      message = format('tip %s was concluded on %s', tip_id, file.concluded_on), hint = 'add a note instead';
  end if;
  day := review.checked_tip_day(
    on_day, case stage when 'fed back' then file.concluded_on else file.received_on end, stage);
  update review.tip as t
  set transferred_on = case stage when 'transferred' then day else t.transferred_on end,
    accepted_on = case stage when 'accepted' then day else t.accepted_on end,
    notified_on = case stage when 'notified' then day else t.notified_on end,
    fed_back_on = case stage when 'fed back' then day else t.fed_back_on end
  where t.tip_id = stage_tip.tip_id;
  return review.record_tip_act(tip_id, stage, on_day => day);
end
$$;
