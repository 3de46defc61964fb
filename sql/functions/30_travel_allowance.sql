-- The allowance (meal, local_transport) in yuan a calendar day in a province: its own figure, else the
-- general one.
create or replace function rulebook.travel_allowance(item text, province text, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select a.amount_yuan
  from rulebook.travel_allowance as a
  where a.item = $1
    and coalesce(a.province, '') in ($2, '')
    and (a.effective_from is null or a.effective_from <= $3)
    and (a.effective_to is null or a.effective_to >= $3)
  order by coalesce(a.province, '') = ''
  limit 1
$$;
