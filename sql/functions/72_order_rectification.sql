-- Says what the unit of a confirmed case has to do, and by when (null: by the table of deadlines).
create or replace function review.order_rectification(
  case_id bigint, expected_version integer, required text, amount_due numeric, due_on date
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  task text := review.checked_text(required, 'description of what has to be done', true);
  checked_due numeric := review.checked_amount(amount_due, 'amount due');
begin
  file := review.begin_act(order_rectification.case_id, expected_version);
  if order_rectification.due_on < review.store_day() then
    raise exception using errcode = 'MC008', detail = 'day-past',
      message = format('%s is past', order_rectification.due_on),
      hint = 'the last day for the rectification is today or later';
  end if;
  event := review.move_case(
    file, 'rectifying', 'rectification ordered', task,
    jsonb_build_object('amount_due', checked_due::text, 'due_on', order_rectification.due_on::text),
    order_rectification.due_on);
  insert into review.rectification (case_id, ordered_by, ordered_at, required, amount_due, due_on)
  select file.case_id, session_user, clock_timestamp(), task, checked_due, c.due_on
  from review.case_file as c
  where c.case_id = file.case_id;
  perform review.append_chain('rectification', review.chain_act(event));
  return file.work_version + 1;
end
$$;
