-- $1 prefixes: the cases over several units of which one other than the first has such a code.
select c.case_id
from review.case_file as c
where c.is_shared and exists (
  select from unnest(c.agencies) as involved, unnest($1::text[]) as wanted where starts_with(involved, wanted));
