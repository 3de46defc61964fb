-- Approves proposals by the hashes of their contents, or by that of a whole batch. All or none; never by who proposed,
-- nor by a reviewer of some agencies only.
create or replace function review.approve_content(hashes text[], note text)
returns table (proposal_id bigint, name text, content_sha256 text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  wrong record;
  ids bigint[];
begin
  if not review.may_approve() then
    raise exception using errcode = 'MC004',
      message = format('%s reviews some agencies only, and rules hold for all of them', session_user),
      detail = 'limited-scope', hint = 'a reviewer of all agencies or an administrator approves them';
  end if;
  if $2 is not null and (char_length($2) > 2000
    or $2 ~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]') then
    raise exception using errcode = 'MC001', message = 'a note has at most 2000 plain characters',
      detail = 'bad-reason';
  end if;
  -- Of two at once the second sees what the first did.
  perform from review.rule_proposal as p
  where p.content_sha256 = any (hashes) or p.batch_sha256 = any (hashes)
  order by p.proposal_id for update;

  select given.hash into wrong from unnest(hashes) as given (hash)
  where not exists (
    select from review.rule_proposal as p where given.hash in (p.content_sha256, p.batch_sha256));
  if found or coalesce(cardinality(hashes), 0) = 0 then
    raise exception using errcode = 'MC004',
      message = 'nothing was proposed with the hash ' || coalesce(left(wrong.hash, 64), ''), detail = 'unknown-hash',
      hint = 'mingcha rules proposals lists them; content that changed since has another hash and is proposed anew';
  end if;

  -- A content may have been proposed before; what counts is the proposal that waits.
  select p.proposal_id, p.name, p.superseded_by, p.approved_by, p.withdrawn_by, given.hash into wrong
  from unnest(hashes) as given (hash)
  join review.rule_proposal as p on given.hash = p.batch_sha256
    or given.hash = p.content_sha256 and not exists (
      select from review.rule_proposal as waiting
      where waiting.content_sha256 = given.hash and waiting.approved_by is null and waiting.withdrawn_by is null
        and waiting.superseded_by is null)
  where p.superseded_by is not null or p.withdrawn_by is not null
    or p.approved_by is not null and given.hash = p.content_sha256
  order by p.proposal_id desc limit 1;
  if found then
    raise exception using errcode = 'MC005',
      message = case
        when wrong.withdrawn_by is not null then format('%s was withdrawn by %s', wrong.name, wrong.withdrawn_by)
        when wrong.superseded_by is not null
          then format('%s has changed since: proposal %s stands in its place', wrong.name, wrong.superseded_by)
        else format('%s is approved already, by %s', wrong.name, wrong.approved_by) end,
      detail = case
        when wrong.withdrawn_by is not null then 'withdrawn'
        when wrong.superseded_by is not null then 'changed-since'
        else 'already-approved' end,
      hint = 'mingcha rules proposals lists what waits';
  end if;

  select array_agg(p.proposal_id) into ids from review.rule_proposal as p
  where (p.content_sha256 = any (hashes) or p.batch_sha256 = any (hashes))
    and p.approved_by is null and p.withdrawn_by is null and p.superseded_by is null;
  if ids is null then
    raise exception using errcode = 'MC005', message = 'all of it is approved already', detail = 'already-approved',
      hint = 'mingcha rules proposals lists what waits';
  end if;
  select p.name into wrong from review.rule_proposal as p
  where p.proposal_id = any (ids) and p.proposed_by = session_user limit 1;
  if found then
    raise exception using errcode = 'MC006',
      message = format('%s was proposed by %s: who proposes may not approve', wrong.name, session_user),
      detail = 'own-proposal', hint = 'another login has to approve it';
  end if;

  update review.rule_proposal as p
  set approved_by = session_user, approved_at = clock_timestamp(), approval_note = $2
  where p.proposal_id = any (ids);

  return query
  select p.proposal_id, p.name, p.content_sha256
  from review.rule_proposal as p where p.proposal_id = any (ids) order by p.proposal_id;
  perform review.append_chain('approval', jsonb_build_object(
    'act', 'approve',
    'contents', (
      select string_agg(p.name || ' ' || p.content_sha256, E'\n' order by p.name collate "C")
      from review.rule_proposal as p where p.proposal_id = any (ids)),
    'note', $2));
end
$$;
