-- How a record vouches for rows of a table: their number, and the hash of their hashes in order.
create or replace function review.vouched_rows(table_name text, amount bigint, hashes bytea) returns jsonb
language sql immutable parallel safe
return jsonb_build_object(
  table_name || '_rows', amount, table_name || '_sha256', encode(sha256(coalesce(hashes, '')), 'hex'));
