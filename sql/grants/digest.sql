-- Runs file letters; the mailer reads them, claims them and says what became of them; an administrator says who gets
-- them. Nobody touches the tables.
grant select on review.subscriber to :admin, :mailer;
grant select on review.outbox to :admin, :auditor;
grant execute on function
  review.file_letters(bigint), review.is_waiting(text, boolean), review.three_public_by_agency(date, date),
  review.three_public_known(date, date), review.predecessor_codes(text[], date),
  review.three_public_spending(date, date, text[])
to :auditor;
grant execute on function review.outbox_state(), review.waiting_letters(text) to :auditor, :mailer, :admin;
grant execute on function
  review.add_subscriber(text, text, text[], text, text, text, boolean, date), review.remove_subscriber(text),
  review.change_setting(text, text), review.retry_letters(text)
to :admin;
grant execute on function
  review.file_silence(date, date), review.preview_letters(date, text), review.claim_letter(text, interval, integer),
  review.mark_letter_sent(bigint, text), review.mark_letter_failed(bigint, text, boolean, integer),
  review.retry_letters(text), review.letter_summary(bigint), review.letter_rules(bigint),
  review.letter_lines(bigint), review.letter_unchecked(bigint), review.letter_spending(bigint),
  review.rule_texts(text[])
to :mailer;
