-- The sample's standard deviation (n - 1) over its mean. Null for fewer than two numbers and for a mean of 0.
create or replace aggregate rulebook.coefficient_of_variation(value numeric) (
  sfunc = rulebook.variation_sums,
  stype = numeric[],
  initcond = '{0,0,0}',
  finalfunc = rulebook.variation,
  combinefunc = rulebook.variation_add,
  parallel = safe
);
