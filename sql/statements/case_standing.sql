-- $1 case: where it stands after somebody's act.
select state, work_version::text as work_version, due_on::text as due_on, due_note
from review.case_file
where case_id = $1::bigint;
