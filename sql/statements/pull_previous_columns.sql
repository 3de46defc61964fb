-- The columns that the source had when the dataset was last pulled.
select columns
from ledger.pull_dataset
where dataset = $1
  and status = 'pulled'
order by pull_id desc
limit 1;
