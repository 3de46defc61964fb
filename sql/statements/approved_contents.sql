-- What stands approved besides the release.
select name, content_sha256, proposal_id from review.approved_content;
