-- Who proposes, approves and reads changes of the rulebook. That proposer and approver differ, and that who approves
-- speaks for all agencies, is in the functions.
revoke execute on function review.propose_content(jsonb, text) from public;
revoke execute on function review.approve_content(text[], text) from public;
revoke execute on function review.withdraw_content(text[], text) from public;
grant execute on function review.propose_content(jsonb, text) to :auditor, :reviewer, :admin;
grant execute on function review.approve_content(text[], text) to :reviewer, :admin;
grant execute on function review.withdraw_content(text[], text) to :auditor, :reviewer, :admin;
revoke execute on function
  review.register_release(text, text), review.require_standing(bigint, text), review.rulebook_contents(text),
  review.rulebook_changes(text), review.may_approve()
from public;
grant execute on function review.rulebook_contents(text), review.rulebook_changes(text) to :auditor, :reviewer, :admin;
grant select on review.rule_proposal, review.approved_content, review.content to :auditor, :reviewer, :admin;
