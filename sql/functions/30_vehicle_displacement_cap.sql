-- The largest displacement in litres of an official vehicle; a figure that needs an approval counts only
-- with one; no row or no limit: null. A new-energy sedan of whatever use: ('any', 'new_energy_sedan').
create or replace function rulebook.vehicle_displacement_cap(
  use_type text, body_type text, with_approval boolean, on_date date
) returns numeric
language sql stable parallel safe
as $$
  select c.displacement_l
  from rulebook.vehicle_cap as c
  where c.use_type = $1
    and c.body_type = $2
    and (not c.with_approval or $3)
    and (c.effective_from is null or c.effective_from <= $4)
    and (c.effective_to is null or c.effective_to >= $4)
    and $4 is not null
  order by c.with_approval desc
  limit 1
$$;
