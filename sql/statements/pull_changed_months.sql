-- The pulled months whose rows or money in the source are not what they were when the month was last read.
select to_char(month, 'YYYY-MM') as month
from (
  select month, rows, money from pg_temp.source_total where dataset = $1 and month is not null
) as now_there
full join (
  select month, source_rows, source_money from ledger.month_total where dataset = $1 and month is not null
) as seen using (month)
where (month >= $2::date or $2 is null)
  and month <= $3::date
  and (
    now_there.rows is distinct from seen.source_rows
    -- without a money column the source's sums are null: nothing to compare
    or now_there.money <> seen.source_money
  )
order by month;
