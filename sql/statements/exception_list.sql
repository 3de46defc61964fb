-- The exceptions, newest first, with what each keeps closed.
select
  x.exception_id::text as exception_id,
  x.rule_id,
  x.agency_prefix,
  x.subject::text as subject,
  x.valid_from::text as valid_from,
  x.valid_until::text as valid_until,
  case
    when x.revoked_by is not null then 'revoked'
    when x.valid_until < review.store_day() then 'ended'
    when x.approved_by is null then 'proposed'
    when x.valid_from > review.store_day() then 'approved'
    else 'in force'
  end as standing,
  x.proposed_by,
  x.approved_by,
  x.revoked_by,
  x.explanation,
  (select count(*) from review.case_file as c where c.exception_id = x.exception_id)::text as cases
from review.explained_exception as x
order by x.exception_id desc;
