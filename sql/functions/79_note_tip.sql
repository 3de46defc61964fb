-- Adds an encrypted note to a tip.
create or replace function review.note_tip(tip_id bigint, seals jsonb) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.begin_tip(tip_id);
  perform review.require_seal(seals, 'note', true);
  return review.record_tip_act(tip_id, 'noted', seals);
end
$$;
