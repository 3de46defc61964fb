-- Reports read what runs answered, the months of the pulls and the chain's head; cases and the ledger come with the
-- right to see them.
grant select on review.run, review.run_rule, review.run_agency, review.content, review.setting, review.chain_head
  to :auditor, :reviewer, :discipline, :admin;
grant usage on schema ledger, rulebook to :auditor, :reviewer, :discipline, :admin;
grant select (pull_id, month) on ledger.pull to :auditor, :reviewer, :discipline, :admin;
