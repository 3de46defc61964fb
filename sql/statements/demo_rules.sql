-- The rules for which the demo county holds breaches and near misses.
select distinct rule_id from demo.plant order by rule_id;
