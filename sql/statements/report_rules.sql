-- $1 run, $2 month: what each rule of the run answered, with its wording; and rules that only have cases left.
with mine as (
  select c.rule_id, e.rule_version, e.severity, e.kind
  from review.case_file as c
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  join review.run as first on first.run_id = c.first_flagged_run
  join ledger.pull as pull on pull.pull_id = first.pull_id
  where pull.month <= $2::date
), retired as (
  select distinct on (mine.rule_id) mine.rule_id, mine.rule_version
  from mine
  where not exists (select from review.run_rule as r where r.run_id = $1::bigint and r.rule_id = mine.rule_id)
  order by mine.rule_id, mine.rule_version
), listed as (
  select
    rule_id, rule_version, flagged, data_missing, clear, not_applicable, error, note, true as is_judged
  from review.run_rule
  where run_id = $1::bigint
  union all
  select rule_id, rule_version, 0, 0, 0, 0, 0, null, false from retired
)
select
  listed.*,
  coalesce(text.body -> 'title' ->> 'zh-CN', listed.rule_id) as title_zh,
  coalesce(text.body -> 'title' ->> 'en', listed.rule_id) as title_en,
  text.body ->> 'severity' as severity,
  text.body ->> 'kind' as kind
from listed
cross join lateral (
  select content.content::jsonb as body from review.content as content where content.sha256 = listed.rule_version
) as text
order by listed.rule_id;
