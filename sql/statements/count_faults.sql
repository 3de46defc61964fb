-- The faults that a pull found in a dataset, by kind.
select kind, count(*) as faults
from ledger.fault
where pull_id = $1
  and dataset = $2
group by kind;
