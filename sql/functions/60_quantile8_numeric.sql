-- The quantile of a group's numbers for a probability p, type 8 of Hyndman and Fan; nulls do not count, no
-- numbers: null. For groups of more than some ten thousand rows quantile8_of(array_agg(value), p) is much
-- faster.
create or replace aggregate rulebook.quantile8(value numeric, p numeric) (
  sfunc = rulebook.quantile8_write,
  stype = text,
  initcond = '',
  finalfunc = rulebook.quantile8_read
);
