-- $1 run: the rows that no table had, rule by rule, those for which most lacks data first.
select
  rule_id, table_name, figure, min(first_on) as first_on, max(last_on) as last_on, count(*) as units,
  sum(units)::bigint as subjects
from review.run_gap
where run_id = $1::bigint
group by rule_id, table_name, figure
order by subjects desc, rule_id, table_name, figure;
