-- The quantile of an array's numbers for a probability p, type 8 of Hyndman and Fan (1996), as R's
-- quantile(type = 8): the order statistic at (n + 1/3) p + 1/3, interpolated, exactly but for the one
-- division by 3. Nulls do not count.
create or replace function rulebook.quantile8_of(numbers numeric[], p numeric) returns numeric
language sql immutable strict parallel safe
as $$
  select case
    when $2 not between 0 and 1 then null
    when place.whole < 1 then sorted.numbers[1]
    when place.whole >= cardinality(sorted.numbers) then sorted.numbers[cardinality(sorted.numbers)]
    else (
      sorted.numbers[place.whole::integer] * (3 - place.thirds)
      + sorted.numbers[place.whole::integer + 1] * place.thirds
    ) / 3
  end
  from (select array_agg(n order by n) as numbers from unnest($1) as n where n is not null) as sorted
  cross join lateral (select (3 * cardinality(sorted.numbers) + 1) * $2 + 1 as three_times) as exact
  cross join lateral (
    select div(exact.three_times, 3) as whole, exact.three_times - 3 * div(exact.three_times, 3) as thirds
  ) as place
$$;
