-- For every rule how many agencies had which answer.
select
  rule.rule_id,
  rule.period,
  count(*) filter (where status.status = 'flagged') as flagged,
  count(*) filter (where status.status = 'data_missing') as data_missing,
  count(*) filter (where status.status = 'clear') as clear,
  count(*) filter (where status.status = 'not_applicable') as not_applicable,
  count(*) filter (where status.status = 'error') as error,
  coalesce(sum(status.rows_judged), 0) as rows_judged,
  coalesce(sum(status.rows_missing), 0) as rows_missing,
  rule.sqlstate,
  rule.statement,
  rule.rule_version,
  coalesce(rule.error, rule.lack) as note
from pg_temp.judged_rule as rule
left join pg_temp.judged_status as status on status.rule_id = rule.rule_id
group by rule.rule_id
order by rule.rule_id;
