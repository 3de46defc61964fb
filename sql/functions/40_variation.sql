-- End of coefficient_of_variation.
create or replace function rulebook.variation(sums numeric[]) returns numeric
language sql immutable strict parallel safe
return case
  when sums[1] > 1 and sums[2] <> 0
  then sqrt((sums[1] * sums[3] - sums[2] * sums[2]) / (sums[1] * (sums[1] - 1))) * sums[1] / sums[2]
end;
