-- $1 pull: what the newest complete run before had and this pull lacks.
with before as (
  select had.dataset, had.columns
  from ledger.pull_dataset as had
  where had.status = 'pulled'
    and had.pull_id = (select pull_id from review.run where is_complete order by run_id desc limit 1)
)
select before.dataset, column_.name as column_name, now.status is distinct from 'pulled' as is_dataset
from before
left join ledger.pull_dataset as now on now.dataset = before.dataset and now.pull_id = $1::bigint
cross join unnest(before.columns) as column_ (name)
where now.status is distinct from 'pulled' or column_.name <> all(now.columns)
order by 1, 2;
