-- $1 month: the earlier months that were judged, each with the pull through which its rows are known not to have
-- changed, the year's last, and those whose newest run came before the month was over: deadlines have passed since.
-- An audit looks for changes in all months before its own, judges those anew, and records its own month last. So a
-- recorded run speaks for the earlier months as well; without that, each audit would look through all of history.
select
  to_char(month, 'YYYY-MM') as month,
  greatest(max(pull_id), (
    select max(later.pull_id) from review.run as later
    where later.month > run.month and not later.is_rejudged and not later.is_partial
  )) as pull_id,
  month = max(month) over (partition by date_trunc('year', month)) as is_last_of_year,
  max(local_date) < least(
    (month + interval '1 month')::date, (select local_date from ledger.pull order by pull_id desc limit 1)
  ) as is_unfinished
from review.run
where month < $1::date and not is_partial
group by month
order by month;
