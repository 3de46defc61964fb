-- Appends a record to the chain and returns its number. Call it last in a transaction: the head is held until its end.
-- The body is flat, with texts, numbers, booleans and nulls; all of them are kept as texts. What the transaction has
-- written since its last record is added to it.
create or replace function review.append_chain(record_kind text, record_body jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  head review.chain_head;
  own bigint;
  number bigint;
  instant timestamptz;
  body text;
  digest text;
begin
  if record_kind is null or record_kind !~ '^[a-z][a-z_]*$' or jsonb_typeof(record_body) is distinct from 'object'
    or exists (select from jsonb_each(record_body) where jsonb_typeof(value) in ('object', 'array'))
  then
    raise exception using
      errcode = 'MC012',
      message = 'a record of the chain needs a kind and a flat object of texts and nulls',
      detail = 'malformed-record';
  end if;
  select batch into own from review.open_batch where transaction_id = pg_current_xact_id();
  body := review.canonical_json(record_body || coalesce(review.seal_batch(own), '{}'));
  delete from review.open_batch where transaction_id = pg_current_xact_id();

  select * into strict head from review.chain_head for update;
  number := head.record_number + 1;
  instant := clock_timestamp();
  digest := encode(sha256(convert_to(
    '{"actor":' || to_json(session_user::text)
      || ',"at":"' || to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","body":' || body
      || ',"kind":' || to_json(record_kind)
      || ',"previous":"' || head.sha256
      || '","record":"' || number || '"}', 'UTF8')), 'hex');
  insert into review.chain_record (record_number, kind, at, actor, body, previous_sha256, sha256)
  values (number, record_kind, instant, session_user, body, head.sha256, digest);
  update review.chain_head set record_number = number, sha256 = digest;
  return number;
end
$$;
