-- The Merkle root of RFC 6962 over leaves, in the order given.
create or replace aggregate review.merkle_root(bytea) (
  sfunc = review.merkle_add,
  stype = bytea[],
  finalfunc = review.merkle_finish
);
