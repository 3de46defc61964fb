-- The lodging caps in yuan of a stay's nights: the first day's night and those after it. Null when a night
-- has no cap; 0 for no nights. More than ten years of nights are a slip of the pen: null.
create or replace function rulebook.lodging_cap_sum(
  province text, city text, rank text, first_night date, nights integer
) returns numeric
language sql stable parallel safe
as $$
  select case when count(cap) = $5 then coalesce(sum(cap), 0) end
  from generate_series(0, case when $5 between 0 and 3660 then $5 end - 1) as stay (night)
  cross join lateral rulebook.lodging_cap($1, $2, $3, $4 + stay.night) as cap
$$;
