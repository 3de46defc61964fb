-- What stands approved besides the release, with the texts.
select a.name, a.content_sha256, a.proposal_id, c.kind, c.content
from review.approved_content as a
join review.content as c on c.sha256 = a.content_sha256;
