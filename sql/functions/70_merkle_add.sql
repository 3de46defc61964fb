-- Adds a leaf to a Merkle tree of RFC 6962. The state holds the roots of the full subtrees so far, the largest first,
-- behind the number of leaves.
create or replace function review.merkle_add(state bytea[], leaf bytea) returns bytea[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  leaves bigint := coalesce(convert_from(state[1], 'UTF8')::bigint, 0);
  node bytea := sha256('\x00'::bytea || leaf);
  depth integer := coalesce(array_length(state, 1), 1);
  full_trees bigint := leaves;
begin
  while full_trees % 2 = 1 loop
    node := sha256('\x01'::bytea || state[depth] || node);
    depth := depth - 1;
    full_trees := full_trees / 2;
  end loop;
  return array[convert_to((leaves + 1)::text, 'UTF8')] || state[2:depth] || node;
end
$$;
