-- What the source held of the months that were read, and how many identical copies were left out.
insert into ledger.month_total as total
  (dataset, month, source_rows, source_money, repeated_rows, repeated_money, pull_id)
select source.dataset, source.month, source.rows, source.money, coalesce(repeated.rows, 0),
  coalesce(repeated.money, 0), $4
from pg_temp.source_total as source
left join pg_temp.repeated_total as repeated on repeated.month is not distinct from source.month
where source.dataset = $1
  and (source.month is null or source.month = any ($2::date[]) or $3)
on conflict (dataset, month) do update
set source_rows = excluded.source_rows,
  source_money = excluded.source_money,
  repeated_rows = excluded.repeated_rows,
  repeated_money = excluded.repeated_money,
  pull_id = excluded.pull_id
where (total.source_rows, total.source_money, total.repeated_rows, total.repeated_money)
  is distinct from
  (excluded.source_rows, excluded.source_money, excluded.repeated_rows, excluded.repeated_money);
