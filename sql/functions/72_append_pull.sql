-- Appends the record of a pull that closed versions which evidence names; of any other pull, nothing. Returns the
-- record's number.
create or replace function review.append_pull(pulled bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
begin
  if not exists (select from review.open_batch where transaction_id = pg_current_xact_id()) then
    return null;
  end if;
  return (
    select review.append_chain('pull', jsonb_object_agg(key, value))
    from ledger.pull as p
    cross join jsonb_each_text(to_jsonb(p))
    where p.pull_id = pulled);
end
$$;
