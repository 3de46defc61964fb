-- $1 rules that follow units through time, $2 units, $3 a note each: why a unit after a split has no answer.
update pg_temp.judged_status as status set note = unit.note
from unnest($2::text[], $3::text[]) as unit (code, note)
where status.rule_id = any ($1::text[]) and status.agency_code = unit.code and status.status = 'data_missing'
returning status.rule_id, status.agency_code;
