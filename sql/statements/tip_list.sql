-- $1 only those not concluded, $2 prefix of agency codes. What the login may see, the oldest first.
select t.tip_id, t.received_on, t.channel, t.is_real_name, t.subject_agency_code, t.subject_supplier_code,
  case
    when t.fed_back_on is not null then 'fed back'
    when t.concluded_on is not null then t.outcome
    when t.verified_on is not null then 'checked'
    when t.accepted_on is not null then 'accepted'
    when t.transferred_on is not null then 'transferred'
    else 'received'
  end as stage,
  (select min(d.due_on) from review.tip_deadline as d where d.tip_id = t.tip_id and d.done_on is null) as due_on,
  coalesce(cases.linked, 0) as cases,
  coalesce(cases.named, 0) as named_cases
from review.tip as t
left join (
  select c.tip_id, count(*) filter (where c.is_linked) as linked, count(*) filter (where not c.is_linked) as named
  from review.tip_case as c
  group by c.tip_id
) as cases on cases.tip_id = t.tip_id
where (not $1::boolean or t.concluded_on is null)
  and ($2::text = '' or starts_with(t.subject_agency_code, $2))
order by t.received_on, t.tip_id;
