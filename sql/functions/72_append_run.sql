-- Appends the record of a run: all that review.run says of it, and what prepare_run has computed. What it says of its
-- rulebook has to be true of the text given. Returns the new head.
create or replace function review.append_run(recorded bigint, rulebook text) returns table (record_number bigint, sha256 text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  body jsonb;
  number bigint;
begin
  perform review.require_standing(recorded, rulebook);
  select jsonb_object_agg(key, value) into strict body
  from review.run as r
  cross join jsonb_each_text(to_jsonb(r))
  where r.run_id = recorded;
  select body || o.prepared into strict body
  from review.run as r
  join review.open_batch as o on o.batch = r.batch
  where r.run_id = recorded and o.transaction_id = pg_current_xact_id() and o.prepared is not null;

  number := review.append_chain('run', body);
  return query
  select c.record_number, c.sha256 from review.chain_record as c where c.record_number = number;
end
$$;
