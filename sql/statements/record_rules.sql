-- $1 run
insert into review.run_rule (
  run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error, rows_judged, rows_missing, sqlstate,
  statement, rule_version, note)
select
  $1::bigint,
  rule.rule_id,
  rule.period,
  count(*) filter (where status.status = 'flagged'),
  count(*) filter (where status.status = 'data_missing'),
  count(*) filter (where status.status = 'clear'),
  count(*) filter (where status.status = 'not_applicable'),
  count(*) filter (where status.status = 'error'),
  coalesce(sum(status.rows_judged), 0),
  coalesce(sum(status.rows_missing), 0),
  rule.sqlstate,
  rule.statement,
  rule.rule_version,
  coalesce(rule.error, rule.lack)
from pg_temp.judged_rule as rule
left join pg_temp.judged_status as status on status.rule_id = rule.rule_id
group by rule.rule_id;
