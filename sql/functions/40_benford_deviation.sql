-- End of benford_mad: the mean, over all leading digits d, of |share of d - log10(1 + 1/d)|; null when nothing counted.
-- How many digits were asked for shows in the highest counter.
create or replace function rulebook.benford_deviation(counters numeric) returns numeric
language sql immutable strict parallel safe
as $$
  select avg(abs(counter.times / counter.total - log(1 + 1.0 / counter.bin)))
  from (
    select bin, slot.times, sum(slot.times) over () as total
    from (select length((length($1::text) - 1) / 10 || '') as digits) as asked
    cross join lateral generate_series((10 ^ (digits - 1))::integer, (10 ^ digits)::integer - 1) as bin
    cross join lateral (
      select substr(lpad($1::text, (10 * 10 ^ digits)::integer, '0'), (10 * (10 ^ digits - 1 - bin))::integer + 1, 10)
        ::numeric as times
    ) as slot
  ) as counter
  where counter.total > 0
$$;
