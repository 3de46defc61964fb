-- Takes an exception back. The cases that it closed come back as open. Returns how many.
create or replace function review.revoke_exception(exception_id bigint, reason text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  explained review.explained_exception;
  why text := review.checked_text(reason, 'reason', true);
  file review.case_file;
  opened bigint[] := '{}';
begin
  explained := review.begin_exception(revoke_exception.exception_id);
  update review.explained_exception as x
  set revoked_by = session_user, revoked_at = clock_timestamp(), revocation_reason = why
  where x.exception_id = explained.exception_id;
  for file in
    select c.* from review.case_file as c
    where c.exception_id = explained.exception_id and c.state = 'dismissed'
    order by c.case_id
    for no key update
  loop
    perform review.move_case(
      file, 'open', 'exception ended', why, jsonb_build_object('exception_id', explained.exception_id::text));
    opened := opened || file.case_id;
  end loop;
  perform review.append_chain('exception', review.chain_exception(explained.exception_id, 'revoked', opened));
  return cardinality(opened);
end
$$;
