-- $1 month, $2 present day: the cases that audits up to the month flagged, counted by all that a report tells apart.
-- A case is new when the month's audit flagged it first, late postings to earlier months included.
select
  c.rule_id,
  c.agency_code,
  c.severity,
  c.kind,
  c.status,
  pull.month = $1::date as is_new,
  file.is_backlog,
  file.exception_id is not null as is_explained,
  coalesce(c.due_on < $2::date, false) and c.status in ('open', 'reviewing', 'confirmed', 'rectifying') as is_overdue,
  count(*) as cases,
  sum(c.amount) as amount,
  count(*) filter (where c.amount is null) as without_amount
from review.flagged_case as c
join review.case_file as file on file.case_id = c.case_id
join review.run as first on first.run_id = c.first_flagged_run
join ledger.pull as pull on pull.pull_id = first.pull_id
where pull.month <= $1::date
group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
