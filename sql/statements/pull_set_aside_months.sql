-- The months that hold rows set aside: they are read each time, because a repair need not show in their totals.
select distinct to_char(row_month, 'YYYY-MM') as month
from ledger.set_aside_row
where dataset = $1
  and row_month is not null
  and pull_until is null;
