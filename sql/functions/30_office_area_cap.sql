-- The usable square metres that an official's room may have; the largest figure where organs of different
-- levels have the same rank.
create or replace function rulebook.office_area_cap(rank text, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select max(c.max_area_m2)
  from rulebook.office_area_cap as c
  where c.rank = $1
    and (c.effective_from is null or c.effective_from <= $2)
    and (c.effective_to is null or c.effective_to >= $2)
$$;
