-- Takes proposals back, by content or batch hash: those that wait, and approvals, whose content is then refused again.
-- What is one's own and waits anybody may take back; all else takes who may approve.
create or replace function review.withdraw_content(hashes text[], reason text)
returns table (proposal_id bigint, name text, content_sha256 text, was_approved boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  wrong record;
  ids bigint[];
begin
  if btrim(coalesce($2, ''), E' \t\r\n\u3000\u00A0') = '' or char_length($2) > 2000
    or $2 ~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]'
  then
    raise exception using errcode = 'MC001', message = 'a withdrawal needs a reason of at most 2000 plain characters',
      detail = 'bad-reason', hint = 'say why';
  end if;
  perform from review.rule_proposal as p
  where p.content_sha256 = any (hashes) or p.batch_sha256 = any (hashes)
  order by p.proposal_id for update;
  select given.hash into wrong from unnest(hashes) as given (hash)
  where not exists (
    select from review.rule_proposal as p
    where given.hash in (p.content_sha256, p.batch_sha256) and p.withdrawn_by is null and p.superseded_by is null);
  if found or coalesce(cardinality(hashes), 0) = 0 then
    raise exception using errcode = 'MC004',
      message = 'no proposal that stands has the hash ' || coalesce(left(wrong.hash, 64), ''),
      detail = 'unknown-hash', hint = 'mingcha rules proposals lists them';
  end if;
  select array_agg(p.proposal_id) into ids from review.rule_proposal as p
  where (p.content_sha256 = any (hashes) or p.batch_sha256 = any (hashes))
    and p.withdrawn_by is null and p.superseded_by is null;
  if not review.may_approve() and exists (
    select from review.rule_proposal as p
    where p.proposal_id = any (ids) and (p.proposed_by <> session_user or p.approved_by is not null))
  then
    raise exception using errcode = 'MC004',
      message = format('%s may take back only what he proposed himself and nobody approved yet', session_user),
      detail = 'limited-scope', hint = 'a reviewer of all agencies or an administrator takes back the rest';
  end if;

  update review.rule_proposal as p
  set withdrawn_by = session_user, withdrawn_at = clock_timestamp(), withdrawal_reason = $2
  where p.proposal_id = any (ids);

  return query
  select p.proposal_id, p.name, p.content_sha256, p.approved_by is not null
  from review.rule_proposal as p where p.proposal_id = any (ids) order by p.proposal_id;
  perform review.append_chain('approval', jsonb_build_object(
    'act', 'withdraw',
    'contents', (
      select string_agg(p.name || ' ' || p.content_sha256, E'\n' order by p.name collate "C")
      from review.rule_proposal as p where p.proposal_id = any (ids)),
    'reason', $2));
end
$$;
