-- $1 day. Deadlines that have passed without the thing done; due_on is null where the holidays of the year are missing.
select d.tip_id, d.subject_agency_code, d.subject_supplier_code, d.stage, d.due_on, $1::date - d.due_on as days_late
from review.tip_deadline as d
where d.done_on is null and (d.due_on < $1::date or d.due_on is null)
order by d.due_on nulls last, d.tip_id, d.stage;
