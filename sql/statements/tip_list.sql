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
  (select count(*) from review.tip_link as l where l.tip_id = t.tip_id and l.unlinked_by is null) as cases
from review.tip as t
where (not $1::boolean or t.concluded_on is null)
  and ($2::text = '' or starts_with(t.subject_agency_code, $2))
order by t.received_on, t.tip_id;
