-- Computes what the record of a run says besides its row: the hashes of its pull, its answers and the evidence that it
-- wrote. Called when all evidence and its events are written and no case is locked yet.
create or replace function review.prepare_run(recorded bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  own bigint;
  body jsonb;
begin
  select r.batch into strict own from review.run as r where r.run_id = recorded;
  perform review.name_records(recorded);

  select jsonb_build_object('pull_sha256', encode(sha256(convert_to(jsonb_build_array(
    to_jsonb(p), (
      select jsonb_agg(to_jsonb(d) order by d.dataset collate "C")
      from ledger.pull_dataset as d
      where d.pull_id = p.pull_id))::text, 'UTF8')), 'hex'))
  into strict body
  from review.run as r
  join ledger.pull as p on p.pull_id = r.pull_id
  where r.run_id = recorded;

  select body || review.vouched_rows('run_rule', count(*), string_agg(
    review.row_sha256(to_jsonb(t)), ''::bytea order by t.rule_id collate "C"))
  into body
  from review.run_rule as t
  where t.run_id = recorded;

  select body || review.vouched_rows('run_agency', count(*), string_agg(
    review.row_sha256(to_jsonb(t)), ''::bytea order by t.rule_id collate "C", t.agency_code collate "C"))
  into body
  from review.run_agency as t
  where t.run_id = recorded;

  select body || review.vouched_rows('run_gap', count(*), string_agg(
    review.row_sha256(to_jsonb(t)), ''::bytea
    order by t.rule_id collate "C", t.agency_code collate "C", t.table_name collate "C", t.figure collate "C"))
  into body
  from review.run_gap as t
  where t.run_id = recorded;

  -- An event tells of each version of evidence that the run wrote.
  select body || review.vouched_rows('case_evidence', count(*), string_agg(
    review.row_sha256(to_jsonb(t) - 'evidence'), ''::bytea order by t.case_id, t.evidence_version))
  into body
  from (
    select distinct e.case_id
    from review.case_event as e
    where e.run_id = recorded and e.action in ('opened', 'new evidence', 'reproduced again')
  ) as written
  join review.case_evidence as t on t.case_id = written.case_id and t.run_id = recorded;

  update review.open_batch as o set prepared = body
  where o.transaction_id = pg_current_xact_id() and o.batch = own;
end
$$;
