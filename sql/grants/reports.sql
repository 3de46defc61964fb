-- Reports read what runs answered and the chain's head; cases and the ledger come with the right to see them.
grant usage on schema review, ledger, rulebook to :auditor, :reviewer, :discipline, :admin;
grant select on
  review.run, review.run_rule, review.run_agency, review.content, review.setting, review.chain_head, ledger.pull,
  ledger.agency, ledger.dataset_state, rulebook.three_public_item, rulebook.procurement_threshold
to :auditor, :reviewer, :discipline, :admin;
