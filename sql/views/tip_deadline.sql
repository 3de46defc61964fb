-- The legal deadlines of tips that are not met yet, or were met late; without holidays of the year, due_on is null.
create or replace view review.tip_deadline with (security_invoker = true) as
select d.*
from (
  select t.tip_id, t.subject_agency_code, t.subject_supplier_code, t.is_real_name, 'transfer' as stage,
    rulebook.working_day_after(t.received_on, 5) as due_on, coalesce(t.transferred_on, t.accepted_on) as done_on
  from review.tip as t
  union all
  select t.tip_id, t.subject_agency_code, t.subject_supplier_code, t.is_real_name, 'notice',
    rulebook.working_day_after(t.received_on, 15), t.notified_on
  from review.tip as t
  where t.is_real_name
  union all
  select t.tip_id, t.subject_agency_code, t.subject_supplier_code, t.is_real_name, 'reply',
    rulebook.working_day_after(t.concluded_on, 15), t.fed_back_on
  from review.tip as t
  where t.is_real_name and t.kind = 'discipline' and t.concluded_on is not null
  union all
  select t.tip_id, t.subject_agency_code, t.subject_supplier_code, t.is_real_name, 'feedback',
    (date_trunc('quarter', t.concluded_on::timestamp) + interval '6 months')::date - 1, t.fed_back_on
  from review.tip as t
  where t.kind = 'discipline' and t.concluded_on is not null
) as d;
