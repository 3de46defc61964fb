-- $1 pull: the months whose rows that no rule may judge have changed since, by dataset.
select
  dataset,
  to_char(row_month, 'YYYY-MM') as month,
  max(greatest(pull_from, coalesce(pull_until, 0))) as pull_id
from ledger.set_aside_row
where row_month is not null
  and (pull_from > $1::bigint or pull_until > $1::bigint)
group by dataset, row_month;
