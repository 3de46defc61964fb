-- Adds the sums of two parallel workers of coefficient_of_variation.
create or replace function rulebook.variation_add(sums numeric[], others numeric[]) returns numeric[]
language sql immutable strict parallel safe
return array[sums[1] + others[1], sums[2] + others[2], sums[3] + others[3]];
