-- Step of benford_mad: counts a number under its first significant digits (0.0712 has 7 or 71, 7 has 7 or
-- 70). The counters stand side by side in one long number, ten decimal places for each, because that is
-- several times faster than an array; a zero counts under 0, which nobody reads.
create or replace function rulebook.benford_count(counters numeric, value numeric, digits integer)
returns numeric
language plpgsql immutable strict parallel safe
as $$
begin
  return counters + (
    '1e' || 10 * rpad(left(replace(ltrim(value::text, '-0.'), '.', ''), digits), digits, '0')::integer
  )::numeric;
end
$$;
