-- $1 run. The cases that the run is going to write, locked in the order that everybody keeps; from here to the
-- transaction's end a person who decides on one of them waits.
select count(*) as cases
from (
  select c.case_id
  from (
    select case_id from pg_temp.judged_known
    union
    select case_id from pg_temp.judged_gone
    union
    select excepted.case_id
    from review.explained_exception as explained
    join review.case_file as excepted on excepted.exception_id = explained.exception_id
    where explained.valid_until < (select local_date from review.run where run_id = $1::bigint)
  ) as touched
  join review.case_file as c on c.case_id = touched.case_id
  order by c.case_id
  for no key update of c
) as locked;
