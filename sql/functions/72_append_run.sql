-- Appends the record of a run: all that review.run says of it, and the hashes of its pull, its answers and the evidence
-- that it wrote. What it says of its rulebook has to be true of the text given. Returns the new head.
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
  perform review.name_records(recorded);
  select jsonb_object_agg(key, value) into strict body
  from review.run as r
  cross join jsonb_each_text(to_jsonb(r))
  where r.run_id = recorded;

  select body || jsonb_build_object('pull_sha256', encode(sha256(convert_to(jsonb_build_array(
    to_jsonb(p), (
      select jsonb_agg(to_jsonb(d) order by d.dataset collate "C")
      from ledger.pull_dataset as d
      where d.pull_id = p.pull_id))::text, 'UTF8')), 'hex'))
  into strict body
  from review.run as r
  join ledger.pull as p on p.pull_id = r.pull_id
  where r.run_id = recorded;

  select body || jsonb_build_object('run_rule_rows', count(*), 'run_rule_sha256', encode(sha256(coalesce(string_agg(
    sha256(convert_to(jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8')), ''::bytea
    order by t.rule_id collate "C"), '')), 'hex'))
  into body
  from review.run_rule as t
  where t.run_id = recorded;

  select body || jsonb_build_object('run_agency_rows', count(*), 'run_agency_sha256', encode(sha256(coalesce(
    string_agg(
      sha256(convert_to(jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8')), ''::bytea
      order by t.rule_id collate "C", t.agency_code collate "C"), '')), 'hex'))
  into body
  from review.run_agency as t
  where t.run_id = recorded;

  select body || jsonb_build_object('case_evidence_rows', count(*), 'case_evidence_sha256', encode(sha256(coalesce(
    string_agg(
      sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) - 'evidence')::text, 'UTF8')), ''::bytea
      order by t.case_id, t.evidence_version), '')), 'hex'))
  into body
  from review.run as r
  join review.case_file as c on c.batch = r.batch
  join review.case_evidence as t on t.case_id = c.case_id and t.run_id = r.run_id
  where r.run_id = recorded;

  number := review.append_chain('run', body);
  return query
  select c.record_number, c.sha256 from review.chain_record as c where c.record_number = number;
end
$$;
