-- Our own orders of rectification as rows of the dataset `rectification`. The day on which it was done is that of the
-- reply that was accepted; an approved extension moves the deadline.
create or replace view review.own_rectification with (security_barrier = true) as
select 'm:' || r.rectification_id as item_id, c.agency_code, 'mingcha' as source, c.case_id::text as case_id, c.rule_id,
  review.store_day(r.replied_at) as reported_on,
  coalesce((
    select e.due_on
    from review.deadline_extension as e
    where e.case_id = r.case_id and e.approved_at >= r.ordered_at
      and (r.accepted_at is null or e.approved_at <= r.accepted_at)
    order by e.approved_at desc limit 1), r.due_on) as due_on,
  case when r.accepted_at is not null then review.store_day(r.replied_at) end as done_on,
  null::date as published_on, r.amount_due, r.amount_returned, r.evidence as evidence_no
from review.rectification as r
join review.case_file as c on c.case_id = r.case_id;
