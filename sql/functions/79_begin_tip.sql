-- The tip, locked for an act of the session's login. A foreign tip is not there. No version: any will do.
create or replace function review.begin_tip(tip_id bigint, expected_version integer default null)
returns review.tip
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip;
begin
  perform review.require_discipline();
  select * into file from review.tip as t where t.tip_id = begin_tip.tip_id;
  if not found or not review.sees_tip(file.subject_agency_code) then
    raise exception using errcode = 'MC001', detail = 'unknown-tip',
      message = format('there is no tip %s in your jurisdiction', begin_tip.tip_id),
      hint = 'mingcha tips list shows the tips that you may see';
  end if;
  select * into file from review.tip as t where t.tip_id = begin_tip.tip_id for no key update;
  if expected_version <> file.version then
    raise exception using errcode = 'MC002', detail = 'stale-tip',
      message = format('tip %s is no longer as you read it: version %s, not %s', file.tip_id, file.version,
        expected_version),
      hint = 'read the tip again, then act on what it is now';
  end if;
  return file;
end
$$;
