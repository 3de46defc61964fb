-- Adds a comment to a case and returns the event's number. The case stays as it is, so no version is asked for.
create or replace function review.comment_case(case_id bigint, comment text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.case_file;
  event bigint;
  said text := review.checked_text(comment, 'comment', true);
begin
  select * into file from review.case_file as c where c.case_id = comment_case.case_id;
  file := review.begin_act(comment_case.case_id, coalesce(file.work_version, 0));
  event := review.record_act(file, 'commented', null, said, null, null);
  perform review.append_chain('comment', review.chain_act(event));
  return event;
end
$$;
