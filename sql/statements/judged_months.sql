-- $1 month: the earlier months that were judged, each with the pull of its newest run, the year's last, and those whose
-- newest run came before the month was over: deadlines have passed since.
select
  to_char(month, 'YYYY-MM') as month,
  max(pull_id) as pull_id,
  month = max(month) over (partition by date_trunc('year', month)) as is_last_of_year,
  max(local_date) < least(
    (month + interval '1 month')::date, (select local_date from ledger.pull order by pull_id desc limit 1)
  ) as is_unfinished
from review.run
where month < $1::date and not is_partial
group by month
order by month;
