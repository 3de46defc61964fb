-- $1 rulebook: how it differs from the newest release, and on which approvals the differences stand.
select name, content_sha256, proposal_id from review.rulebook_changes($1);
