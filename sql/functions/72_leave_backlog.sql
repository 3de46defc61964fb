-- An act of a person takes a case out of the backlog: from then on it has a deadline.
create or replace function review.leave_backlog(file review.case_file) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  due record;
begin
  if not file.is_backlog then
    return;
  end if;
  select * into due
  from review.deadline_of(
    (select e.severity from review.case_evidence as e
     where e.case_id = file.case_id and e.evidence_version = file.evidence_version),
    file.state, review.store_day());
  update review.case_file as c
  set
    is_backlog = false, due_on = due.due_on, due_note = due.due_note,
    weighed_version = null, weighed_at = null
  where c.case_id = file.case_id;
end
$$;
