-- $1 only those that wait: what was proposed, newest first, each with its state.
select
  p.proposal_id,
  p.name,
  c.kind,
  p.content_sha256,
  p.batch_sha256,
  case
    when p.withdrawn_at is not null then 'withdrawn'
    when p.superseded_by is not null then 'superseded'
    when p.approved_at is null then 'waiting'
    when a.proposal_id is not null then 'approved'
    else 'replaced'
  end as state,
  p.reason,
  p.proposed_by,
  to_char(p.proposed_at, 'YYYY-MM-DD HH24:MI') as proposed_at,
  p.approved_by,
  to_char(p.approved_at, 'YYYY-MM-DD HH24:MI') as approved_at,
  p.withdrawn_by,
  p.withdrawal_reason
from review.rule_proposal as p
join review.content as c on c.sha256 = p.content_sha256
left join review.approved_content as a using (proposal_id)
where not $1::boolean
  or p.approved_at is null and p.withdrawn_at is null and p.superseded_by is null
order by p.proposal_id desc;
