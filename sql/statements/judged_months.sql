-- $1 month: the earlier months that were judged, each with the pull of its newest run, and the year's last.
select
  to_char(month, 'YYYY-MM') as month,
  max(pull_id) as pull_id,
  month = max(month) over (partition by date_trunc('year', month)) as is_last_of_year
from review.run
where month < $1::date and not is_partial
group by month
order by month;
