-- Everybody who may use the store may read and verify its chain. Only a run is appended by its recorder; acts of people
-- are appended by the functions that do them.
revoke execute on function
  review.append_chain(text, jsonb), review.append_run(bigint, text), review.append_pull(bigint), review.append_contents(),
  review.append_migration(text), review.prepare_run(bigint), review.seal_batch(bigint), review.name_records(bigint),
  review.current_batch()
from public;
grant execute on function
  review.prepare_run(bigint), review.append_run(bigint, text), review.append_pull(bigint), review.append_contents(),
  review.current_batch()
to :auditor;
grant insert on review.closed_record to :auditor;
grant select on
  review.chain_record, review.chain_head, review.chain_leaf, review.open_batch, review.named_record,
  review.closed_record, review.chain_row, review.release
to :auditor, :reviewer, :discipline, :admin;
-- Verifying takes all that the records vouch for, and the agencies that follow from the scopes.
grant select on review.subscriber, review.visible_agency to :auditor;
