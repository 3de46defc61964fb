-- The hash of the rulebook that judges without an approval.
select rulebook_sha256 from review.release order by release_id desc limit 1;
