-- Every migration begins from nothing, so that a right which a file does not give any more is gone.
revoke all on all tables in schema ledger, rulebook, review from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
revoke all on all sequences in schema ledger, rulebook, review from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
revoke all on all routines in schema review from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
revoke create on schema ledger, rulebook, review from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
grant usage on schema review to :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
-- What any of us has to know of a store before it does anything.
grant select on review.setting, review.migration, review.repeatable, review.role_name
  to :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
