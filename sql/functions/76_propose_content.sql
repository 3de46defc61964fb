-- Proposes contents for the rulebook: a list of {name, kind, content}, kind being rule, table or removal. All or none.
create or replace function review.propose_content(changes jsonb, reason text)
returns table (proposal_id bigint, name text, content_sha256 text, batch_sha256 text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  batch text;
  listed text;
  twin text;
  older bigint[];
  ids bigint[];
begin
  if btrim(coalesce($2, ''), E' \t\r\n\u3000\u00A0') = '' or char_length($2) > 2000
    or $2 ~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]'
  then
    raise exception using errcode = 'MC001', message = 'a proposal needs a reason of at most 2000 plain characters',
      detail = 'bad-reason', hint = 'say why the rulebook should differ from what shipped';
  end if;
  if coalesce(jsonb_typeof(changes), '') <> 'array' or jsonb_array_length(changes) = 0 or exists (
    select from jsonb_array_elements(changes) as change
    where coalesce(change ->> 'name', '') = '' or coalesce(change ->> 'content', '') = ''
      or coalesce(change ->> 'kind', '') not in ('rule', 'table', 'removal'))
    or (select count(distinct change ->> 'name') <> count(*) from jsonb_array_elements(changes) as change)
  then
    raise exception using errcode = 'MC002', message = 'each change needs a name of its own, a kind and a content',
      detail = 'bad-change';
  end if;

  -- Two who propose for the same name come one after the other.
  lock table review.rule_proposal in share row exclusive mode;
  select string_agg(p.name, ', ' order by p.name) into twin
  from jsonb_array_elements(changes) as change
  join review.rule_proposal as p on p.name = change ->> 'name'
    and p.content_sha256 = encode(sha256(convert_to(change ->> 'content', 'UTF8')), 'hex')
  where p.approved_by is null and p.withdrawn_by is null and p.superseded_by is null;
  if twin is not null then
    raise exception using errcode = 'MC003', message = 'this content is proposed already: ' || twin,
      detail = 'already-proposed', hint = 'another login approves it with mingcha rules approve';
  end if;

  insert into review.content (sha256, kind, name, content)
  select encode(sha256(convert_to(change ->> 'content', 'UTF8')), 'hex'), change ->> 'kind', change ->> 'name',
    change ->> 'content'
  from jsonb_array_elements(changes) as change
  on conflict do nothing;

  select string_agg(
    format('%s %s', change ->> 'name', encode(sha256(convert_to(change ->> 'content', 'UTF8')), 'hex')),
    E'\n' order by change ->> 'name' collate "C")
  into listed from jsonb_array_elements(changes) as change;
  batch := encode(sha256(convert_to(listed, 'UTF8')), 'hex');

  -- One of a name waits at a time: the older is closed first, and then told by which.
  with closed as (
    update review.rule_proposal as p set superseded_by = p.proposal_id
    from jsonb_array_elements(changes) as change
    where p.name = change ->> 'name'
      and p.approved_by is null and p.withdrawn_by is null and p.superseded_by is null
    returning p.proposal_id
  )
  select array_agg(closed.proposal_id) into older from closed;
  with added as (
    insert into review.rule_proposal (name, content_sha256, batch_sha256, reason, proposed_by)
    select change ->> 'name', encode(sha256(convert_to(change ->> 'content', 'UTF8')), 'hex'), batch, $2, session_user
    from jsonb_array_elements(changes) as change
    order by change ->> 'name' collate "C"
    returning proposal_id
  )
  select array_agg(added.proposal_id) into ids from added;
  update review.rule_proposal as p set superseded_by = fresh.proposal_id
  from review.rule_proposal as fresh
  where p.proposal_id = any (older) and fresh.name = p.name and fresh.proposal_id = any (ids);

  return query
  select p.proposal_id, p.name, p.content_sha256, p.batch_sha256
  from review.rule_proposal as p where p.proposal_id = any (ids) order by p.proposal_id;
  perform review.append_chain('approval', jsonb_build_object(
    'act', 'propose', 'batch_sha256', batch, 'contents', listed, 'reason', $2));
end
$$;
