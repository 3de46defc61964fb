-- Notes what the unit answered. A later answer takes the place of an earlier one; the events keep both.
create or replace function review.reply_rectification(
  case_id bigint, expected_version integer, reply text, amount_returned numeric, evidence text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  answer text := review.checked_text(reply, 'reply', true);
  proof text := review.checked_text(evidence, 'evidence', false);
  amount numeric := review.checked_amount(amount_returned, 'amount returned');
begin
  file := review.begin_act(reply_rectification.case_id, expected_version);
  if file.state <> 'rectifying' then
    raise exception using errcode = 'MC003', detail = 'not-rectifying',
      message = format('case %s is %s; there is no rectification to reply to', file.case_id, file.state),
      hint = 'a rectification is ordered of a confirmed case';
  end if;
  update review.rectification as r
  set
    reply = answer, amount_returned = amount, evidence = proof, replied_by = session_user,
    replied_at = clock_timestamp()
  where r.case_id = file.case_id and r.accepted_by is null;
  update review.case_file as c set work_version = c.work_version + 1 where c.case_id = file.case_id;
  event := review.record_act(
    file, 'rectification replied', null, answer,
    jsonb_build_object('amount_returned', amount::text, 'evidence', proof), file.work_version + 1);
  perform review.append_chain('rectification', review.chain_act(event));
  return file.work_version + 1;
end
$$;
