-- The root over the subtrees that merkle_add has left; of no leaves, the hash of nothing.
create or replace function review.merkle_finish(state bytea[]) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  depth integer := coalesce(array_length(state, 1), 1);
  node bytea;
begin
  if depth = 1 then
    return encode(sha256(''::bytea), 'hex');
  end if;
  node := state[depth];
  for place in reverse depth - 1..2 loop
    node := sha256('\x01'::bytea || state[place] || node);
  end loop;
  return encode(node, 'hex');
end
$$;
