-- Reviewers act on cases through these functions only. What stands behind them is nobody's to call.
revoke execute on function
  review.decide_case(bigint, integer, text, text),
  review.assign_case(bigint, integer, text, text),
  review.comment_case(bigint, text),
  review.lock_cases(bigint[]),
  review.order_rectification(bigint, integer, text, numeric, date),
  review.reply_rectification(bigint, integer, text, numeric, text),
  review.accept_rectification(bigint, integer, text),
  review.ask_extension(bigint, integer, date, text),
  review.approve_extension(bigint, integer, text),
  review.propose_exception(text, text, jsonb, date, date, text),
  review.approve_exception(bigint, text),
  review.revoke_exception(bigint, text),
  review.begin_act(bigint, integer),
  review.begin_exception(bigint),
  review.chain_act(bigint),
  review.chain_exception(bigint, text, bigint[]),
  review.leave_backlog(review.case_file),
  review.may_except(text),
  review.move_case(review.case_file, text, text, text, jsonb, date, bigint),
  review.record_act(review.case_file, text, text, text, jsonb, integer),
  review.require_active(review.case_file),
  review.require_other_login(review.case_file),
  review.last_act(bigint)
from public;
grant execute on function
  review.decide_case(bigint, integer, text, text),
  review.assign_case(bigint, integer, text, text),
  review.comment_case(bigint, text),
  review.lock_cases(bigint[]),
  review.order_rectification(bigint, integer, text, numeric, date),
  review.reply_rectification(bigint, integer, text, numeric, text),
  review.accept_rectification(bigint, integer, text),
  review.ask_extension(bigint, integer, date, text),
  review.approve_extension(bigint, integer, text),
  review.propose_exception(text, text, jsonb, date, date, text),
  review.approve_exception(bigint, text),
  review.revoke_exception(bigint, text)
to :reviewer;
-- What lists, runs and summaries compute with.
grant execute on function
  review.store_day(timestamptz),
  review.checked_text(text, text, boolean),
  review.checked_amount(numeric, text),
  review.deadline_of(text, text, date),
  review.escalation_level(text, text, date, date),
  review.exception_holds(bigint, date),
  review.is_in_scope(text[], jsonb, text, jsonb)
to :auditor, :reviewer, :mailer;
grant select on review.legal_move to :auditor, :reviewer, :mailer, :discipline;
-- A run opens cases, flags them again and makes its own moves; it writes no person's columns.
grant select, insert on review.case_file, review.case_evidence, review.case_event to :auditor;
grant update (
  state, reproduced, gone_because, last_judged_run, judged_through, last_flagged_run, agency_code, agencies,
  evidence_version, due_on, due_note, is_backlog, state_since, work_version, exception_id, confirmed_by,
  weighed_version, weighed_at, listed_severity, listed_kind, listed_amount)
  on review.case_file to :auditor;
grant select on review.explained_exception, review.rectification, review.deadline_extension
to :auditor, :reviewer, :discipline;
