-- $1 prefixes: the cases over several units of which one has such a code.
select distinct s.case_id
from review.shared_case as s
cross join unnest($1::text[]) as wanted
where starts_with(s.agency_code, wanted);
