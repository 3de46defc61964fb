-- The newest complete run of all rules: its number, its month, and how old it is. An old month judged again by hand does
-- not stand for the nightly run that did not come.
select run_id, to_char(month, 'YYYY-MM') as month, extract(epoch from now() - finished_at)::bigint as age_seconds,
  to_char(finished_at, 'YYYY-MM-DD HH24:MI') as finished_at
from review.run
where is_complete and not is_partial
  and month >= (
    select max(newest.month) from review.run as newest where newest.is_complete and not newest.is_partial
  ) - interval '1 month'
order by run.finished_at desc
limit 1;
