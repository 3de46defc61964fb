-- Locks the cases of a bulk in the order that everybody keeps, before the first act of its transaction: whoever holds
-- the chain's head must not wait for a case.
create or replace function review.lock_cases(case_ids bigint[]) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file record;
  locked bigint := 0;
begin
  for file in
    select c.case_id, c.agencies from review.case_file as c
    where c.case_id = any (case_ids)
    order by c.case_id
  loop
    if review.may_decide(file.agencies) then
      perform from review.case_file as c where c.case_id = file.case_id for no key update;
      locked := locked + 1;
    end if;
  end loop;
  return locked;
end
$$;
