-- Appends a record of the texts that the transaction has kept outside of a run; where there are none, nothing.
create or replace function review.append_contents() returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own bigint;
begin
  select batch into own from review.open_batch where transaction_id = pg_current_xact_id();
  if exists (select from review.content where batch = own) then
    return review.append_chain('content', '{}');
  end if;
  delete from review.open_batch where batch = own;
  return null;
end
$$;
