-- Notes what ships with a program. False where the newest release has that rulebook already. The store's owner calls
-- it when he migrates; nobody else may.
create or replace function review.register_release(rulebook text, program text) returns boolean
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  digest text := encode(sha256(convert_to(rulebook, 'UTF8')), 'hex');
begin
  if digest = (select r.rulebook_sha256 from review.release as r order by r.release_id desc limit 1) then
    return false;
  end if;
  insert into review.release (program_version, rulebook_sha256, contents)
  select program, digest, coalesce(jsonb_object_agg(c.name, c.content_sha256), '{}')
  from review.rulebook_contents(rulebook) as c;
  perform review.append_chain('approval', jsonb_build_object(
    'act', 'release', 'program_version', program, 'rulebook_sha256', digest));
  return true;
end
$$;
