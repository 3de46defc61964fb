-- $1 run: why answers lack data: the rule could be asked of nobody, a table has no row, or else the records themselves.
select
  count(*) filter (where answer.note is not null) as of_rule,
  count(*) filter (where answer.note is null and gap.rule_id is not null) as of_table,
  count(*) filter (where answer.note is null and gap.rule_id is null) as of_records
from review.run_agency as unit
join review.run_rule as answer on answer.run_id = unit.run_id and answer.rule_id = unit.rule_id
left join (
  select distinct rule_id, agency_code from review.run_gap where run_id = $1::bigint
) as gap on gap.rule_id = unit.rule_id and gap.agency_code = unit.agency_code
where unit.run_id = $1::bigint and unit.status = 'data_missing';
