-- Rows newly set aside.
insert into ledger.set_aside_row (dataset, row_key, row_month, agency_code, money, raw, copy, pull_from)
select $1, aside.row_key, aside.row_month, aside.agency_code, aside.money, aside.raw, aside.copy, $2
from pg_temp.aside
where not exists (
  select
  from ledger.set_aside_row as old
  where old.dataset = $1
    and old.pull_until is null
    and old.row_key is not distinct from aside.row_key
    and old.row_month is not distinct from aside.row_month
    and old.raw = aside.raw
    and old.copy = aside.copy
);
