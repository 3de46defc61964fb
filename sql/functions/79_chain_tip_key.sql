-- Records that texts were encrypted with another key.
create or replace function review.chain_tip_key(old_key text, new_key text, texts bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.require_discipline();
  if old_key !~ '^[0-9a-f]{16}$' or new_key !~ '^[0-9a-f]{16}$' then
    raise exception using errcode = 'MC006', detail = 'malformed-record', message = 'this names no key';
  end if;
  return review.append_chain('tip', jsonb_build_object(
    'act', 'key changed', 'old_key', old_key, 'new_key', new_key, 'texts', texts));
end
$$;
