-- $1 tip. Cases on whom it names, and those linked with it, the linked ones first, the newest first.
select c.case_id, c.rule_id, c.agency_code, c.period, c.state, c.is_linked
from review.tip_case as c
where c.tip_id = $1
order by c.is_linked desc, c.case_id desc
limit 200;
