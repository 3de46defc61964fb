-- The mean absolute deviation of the first 1 or 2 significant digits of |value| from Benford's law, as a
-- fraction; nulls and zeros do not count. Source: Nigrini, Benford's Law (2012), chapter 7.
create or replace aggregate rulebook.benford_mad(value numeric, digits integer) (
  sfunc = rulebook.benford_count,
  stype = numeric,
  initcond = '0',
  finalfunc = rulebook.benford_deviation,
  combinefunc = pg_catalog.numeric_add,
  parallel = safe
);
