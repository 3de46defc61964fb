-- $1 tip. Its checks.
select c.check_id, c.outcome, c.checked_by, c.verified_by, c.is_accepted
from review.tip_check as c
where c.tip_id = $1
order by c.check_id;
