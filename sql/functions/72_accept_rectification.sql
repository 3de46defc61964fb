-- A second person accepts what the unit did. Less money than was due needs a note.
create or replace function review.accept_rectification(
  case_id bigint, expected_version integer, note text
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  ordered review.rectification;
  event bigint;
  why text := review.checked_text(note, 'note', false);
begin
  file := review.begin_act(accept_rectification.case_id, expected_version);
  select * into ordered
  from review.rectification as r
  where r.case_id = file.case_id and r.accepted_by is null;
  if file.state = 'rectifying' then
    if ordered.reply is null then
      raise exception using errcode = 'MC003', detail = 'no-reply',
        message = format('the unit of case %s has not replied yet', file.case_id),
        hint = 'note its reply first: mingcha cases reply';
    elsif why is null and coalesce(ordered.amount_returned, 0) < ordered.amount_due then
      raise exception using errcode = 'MC005', detail = 'reason-needed',
        message = format('%s of %s yuan came back: the note is missing', coalesce(ordered.amount_returned, 0),
          ordered.amount_due),
        hint = 'say why less is accepted';
    end if;
  end if;
  event := review.move_case(
    file, 'rectified', 'rectification accepted', why,
    jsonb_build_object('amount_due', ordered.amount_due::text, 'amount_returned', ordered.amount_returned::text));
  update review.rectification as r
  set accepted_by = session_user, accepted_at = clock_timestamp(), acceptance_note = why
  where r.rectification_id = ordered.rectification_id;
  perform review.append_chain('rectification', review.chain_act(event));
  return file.work_version + 1;
end
$$;
