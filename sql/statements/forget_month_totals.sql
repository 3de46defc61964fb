-- Months that were read and are no longer in the source.
delete from ledger.month_total as total
where total.dataset = $1
  and (total.month is null or total.month = any ($2::date[]) or $3)
  and not exists (
    select
    from pg_temp.source_total as source
    where source.dataset = $1 and source.month is not distinct from total.month
  );
