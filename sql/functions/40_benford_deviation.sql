-- End of benford_mad: the mean, over all leading digits d, of |share of d - log10(1 + 1/d)|; null when
-- nothing counted. How many digits were asked for shows in the highest counter. The fence keeps the long
-- text from being written anew for each counter; logarithms in numeric would cost more than the counting.
create or replace function rulebook.benford_deviation(counters numeric) returns numeric
language sql immutable strict parallel safe
as $$
  select avg(abs(counter.times / counter.total - log(1 + 1 / counter.bin::double precision)::numeric))
  from (
    select slot.bin, slot.times, sum(slot.times) over () as total
    from (
      select written.bins, lpad(written.places, 10 * written.bins, '0') as places
      from (
        select power(10, length(((length($1::text) - 1) / 10)::text))::integer as bins, $1::text as places
      ) as written
      offset 0
    ) as read
    cross join lateral (
      select bin, substr(read.places, 10 * (read.bins - 1 - bin) + 1, 10)::numeric as times
      from generate_series(read.bins / 10, read.bins - 1) as bin
    ) as slot
  ) as counter
  where counter.total > 0
$$;
