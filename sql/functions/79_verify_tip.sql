-- Verifies a check, or rejects it with the reason; by another login than the one that made it. Returns the version.
create or replace function review.verify_tip(check_id bigint, is_accepted boolean, seals jsonb) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip;
  made review.tip_check;
begin
  perform review.require_discipline();
  select * into made from review.tip_check as c where c.check_id = verify_tip.check_id;
  file := review.begin_tip(coalesce(made.tip_id, 0));
  select * into made from review.tip_check as c where c.check_id = verify_tip.check_id;
  perform review.require_seal(seals, 'verification', is_accepted is not true);
  if made.verified_by is not null then
    raise exception using errcode = 'MC003', detail = 'check-verified',
      message = format('check %s was already looked at by %s', check_id, made.verified_by),
      hint = 'record another check: mingcha tips check';
  elsif made.checked_by = session_user then
    raise exception using errcode = 'MC007', detail = 'other-login',
      message = format('%s made check %s and cannot verify it', session_user, check_id),
      hint = 'another login of the discipline office has to do this';
  end if;
  update review.tip_check as c
  set verified_by = session_user, verified_at = clock_timestamp(), is_accepted = verify_tip.is_accepted
  where c.check_id = verify_tip.check_id;
  update review.tip as t
  set verified_on = case when not exists (
        select from review.tip_check as c where c.tip_id = t.tip_id and c.verified_by is null)
      and exists (select from review.tip_check as c where c.tip_id = t.tip_id and c.is_accepted)
    then review.store_day() end
  where t.tip_id = file.tip_id;
  return review.record_tip_act(
    file.tip_id, case when is_accepted then 'check verified' else 'check rejected' end, seals, null, check_id);
end
$$;
