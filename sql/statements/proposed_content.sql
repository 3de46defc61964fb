-- $1 beginnings of hashes: the proposals whose content or batch has one, with the content and the one it would replace.
select
  given.hash as given,
  p.proposal_id,
  p.name,
  p.content_sha256,
  p.batch_sha256,
  p.proposed_by,
  p.approved_at is null and p.withdrawn_at is null and p.superseded_by is null as is_waiting,
  p.content_sha256 like given.hash || '%' as is_of_content,
  content.kind,
  content.content,
  before.content as approved_content
from unnest($1::text[]) as given (hash)
join review.rule_proposal as p
  on p.content_sha256 like given.hash || '%' or p.batch_sha256 like given.hash || '%'
join review.content as content on content.sha256 = p.content_sha256
left join review.approved_content as a on a.name = p.name and a.proposal_id <> p.proposal_id
left join review.content as before on before.sha256 = a.content_sha256
order by given.hash, p.proposal_id desc;
