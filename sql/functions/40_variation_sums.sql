-- Step of coefficient_of_variation: how many numbers, their sum and the sum of their squares, exactly.
create or replace function rulebook.variation_sums(sums numeric[], value numeric) returns numeric[]
language plpgsql immutable strict parallel safe
as $$
begin
  return array[sums[1] + 1, sums[2] + value, sums[3] + value * value];
end
$$;
