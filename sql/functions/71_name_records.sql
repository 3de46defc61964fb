-- Hashes the content of the ledger's versions that the evidence of a run names for the first time. When a version was
-- closed is left out: that comes later.
create or replace function review.name_records(recorded bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  name text;
begin
  create temporary table named_version on commit drop as
  select distinct named.record ->> 'dataset' as dataset, (named.record ->> 'version')::bigint as version
  from (
    -- an event tells of each version of evidence that the run wrote
    select distinct t.case_id
    from review.case_event as t
    where t.run_id = recorded and t.action in ('opened', 'new evidence', 'reproduced again')
  ) as written
  join review.case_evidence as e on e.case_id = written.case_id and e.run_id = recorded
  cross join lateral (
    select jsonb_path_query(e.evidence, '$.rows[*] ? (@.version > 0)') as record
    union all
    select jsonb_path_query(e.evidence, '$.parts[*].rows[*] ? (@.version > 0)')) as named;
  for name in select distinct dataset from pg_temp.named_version order by 1 loop
    execute format(
      $statement$
        insert into review.named_record (dataset, version, sha256, pull_id)
        select
          %1$L, l.version,
          encode(sha256(convert_to(
            jsonb_strip_nulls(to_jsonb(l) - array['pull_until', 'pulled_until'])::text, 'UTF8')), 'hex'),
          r.pull_id
        from pg_temp.named_version as n
        join ledger.%1$I as l on l.version = n.version
        join review.run as r on r.run_id = $1
        where n.dataset = %1$L
          and not exists (select from review.named_record as k where k.dataset = %1$L and k.version = l.version)
      $statement$, name)
    using recorded;
  end loop;
  drop table pg_temp.named_version;
end
$$;
