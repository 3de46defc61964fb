-- Puts the same text, encrypted with another key, in the place of the old one; false where somebody was faster.
create or replace function review.reseal_tip(seal_id text, old_key text, new_key text, sealed text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.require_discipline();
  update report_box.sealed as s
  set key_id = new_key, sealed = decode(reseal_tip.sealed, 'base64')
  from review.tip as t
  where s.seal_id = reseal_tip.seal_id and s.key_id = old_key and t.tip_id = s.tip_id
    and review.sees_tip(t.subject_agency_code)
    -- the same text is as long as before
    and octet_length(s.sealed) = octet_length(decode(reseal_tip.sealed, 'base64'));
  return found;
end
$$;
