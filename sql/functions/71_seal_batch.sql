-- Writes down how each case stands that the batch touched, and returns what the record has to vouch for: the counts
-- and hashes of all the batch's rows.
create or replace function review.seal_batch(sealed bigint) returns jsonb
language plpgsql volatile strict security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  parts jsonb := jsonb_build_object('batch', sealed);
  amount bigint;
  digest text;
begin
  insert into review.chain_leaf (batch, fingerprint, case_sha256, evidence_sha256)
  select
    sealed, c.fingerprint, encode(review.row_sha256(to_jsonb(c)), 'hex'), e.sha256
  from (
    select distinct touched.case_id
    from review.open_batch as o
    cross join unnest(o.cases) as touched (case_id)
    where o.transaction_id = pg_current_xact_id() and o.batch = sealed
  ) as touched
  join review.case_file as c on c.case_id = touched.case_id
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version;

  select count(*), review.merkle_root(
    convert_to(concat_ws(E'\n', l.fingerprint, l.case_sha256, l.evidence_sha256), 'UTF8') order by l.fingerprint)
  into amount, digest
  from review.chain_leaf as l
  where l.batch = sealed;
  if amount > 0 then
    parts := parts || jsonb_build_object('case_rows', amount, 'case_root', digest);
  end if;

  parts := parts || coalesce((
    select review.vouched_rows('case_event', count(*), string_agg(
      -- nulls among the details say something
      sha256(convert_to(
        jsonb_strip_nulls(to_jsonb(t))::text || coalesce(to_jsonb(t) ->> 'details', ''), 'UTF8')), ''::bytea
      order by t.event_id))
    from review.case_event as t
    where t.batch = sealed
    having count(*) > 0), '{}');

  parts := parts || coalesce((
    select review.vouched_rows('content', count(*), string_agg(
      review.row_sha256(to_jsonb(t)), ''::bytea order by t.sha256 collate "C"))
    from review.content as t
    where t.batch = sealed
    having count(*) > 0), '{}');

  parts := parts || coalesce((
    select review.vouched_rows('named_record', count(*), string_agg(
      review.row_sha256(to_jsonb(t)), ''::bytea order by t.dataset, t.version))
    from review.named_record as t
    where t.batch = sealed
    having count(*) > 0), '{}');

  parts := parts || coalesce((
    select review.vouched_rows('closed_record', count(*), string_agg(
      review.row_sha256(to_jsonb(t)), ''::bytea order by t.dataset, t.version))
    from review.closed_record as t
    where t.batch = sealed
    having count(*) > 0), '{}');

  parts := parts || coalesce((
    select review.vouched_rows('release', count(*), string_agg(
      review.row_sha256(to_jsonb(t)), ''::bytea order by t.release_id))
    from review.release as t
    where t.batch = sealed
    having count(*) > 0), '{}');

  parts := parts || coalesce((
    select review.vouched_rows('chain_row', count(*), string_agg(
      review.row_sha256(to_jsonb(t)), ''::bytea order by t.table_name, t.row_key))
    from review.chain_row as t
    where t.batch = sealed
    having count(*) > 0), '{}');
  return parts;
end
$$;
