-- $1 case: where it stands in every order that a list can have.
select rule_id, agency_code, grade, dearness, awaited_on::text as awaited_on
from review.case_file
where case_id = $1::bigint;
