-- $1 first day, $2 day after the last: the audited months of a period, and what the newest run of it stood on.
select
  count(distinct month) as months,
  string_agg(distinct to_char(month, 'YYYY-MM'), ', ' order by to_char(month, 'YYYY-MM')) as names,
  bool_and(is_complete) as is_complete,
  max(run_id) as run_id,
  to_char(now(), 'YYYY-MM-DD HH24:MI') as printed_at,
  to_char(now(), 'YYYY-MM-DD') as today
from review.run
where month >= $1::date and month < $2::date;
