-- $1 run
insert into review.run_agency (run_id, rule_id, agency_code, status, rows_judged, rows_missing, note)
select $1::bigint, rule_id, agency_code, status, rows_judged, rows_missing, note
from pg_temp.judged_status;
