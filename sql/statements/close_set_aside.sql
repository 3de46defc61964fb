-- Rows set aside before that are not set aside any more.
update ledger.set_aside_row as old
set pull_until = $2
where old.dataset = $1
  and old.pull_until is null
  and not exists (
    select
    from pg_temp.aside
    where aside.row_key is not distinct from old.row_key
      and aside.row_month is not distinct from old.row_month
      and aside.raw = old.raw
      and aside.copy = old.copy
  );
