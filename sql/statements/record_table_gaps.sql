-- $1 run
insert into review.run_gap (run_id, rule_id, agency_code, table_name, figure, first_on, last_on, units)
select $1::bigint, rule_id, agency_code, table_name, figure, first_on, last_on, units
from pg_temp.judged_gap;
