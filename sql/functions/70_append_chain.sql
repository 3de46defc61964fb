-- Appends a record to the chain and returns its number. Call it last in a transaction: the head is held until its end.
create or replace function review.append_chain(record_kind text, record_body jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  head review.chain_head;
  number bigint;
  instant timestamptz := clock_timestamp();
  digest text;
begin
  select * into strict head from review.chain_head for update;
  number := head.record_number + 1;
  digest := encode(
    sha256(convert_to(concat_ws(E'\n', head.sha256, number, record_kind, session_user, record_body::text), 'UTF8')),
    'hex');
  insert into review.chain_record (record_number, kind, at, actor, body, previous_sha256, sha256)
  values (number, record_kind, instant, session_user, record_body::text, head.sha256, digest);
  update review.chain_head set record_number = number, sha256 = digest;
  return number;
end
$$;
