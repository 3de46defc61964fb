-- How a rulebook differs from the newest release, and which proposal's approval each difference stands on (null: nobody
-- approved this content). What shipped and is not there has the content that says so.
create or replace function review.rulebook_changes(rulebook text)
returns table (name text, content_sha256 text, proposal_id bigint)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select changed.name, changed.content_sha256, approved.proposal_id
  from (
    select
      coalesce(here.name, shipped.name) as name,
      coalesce(here.content_sha256, encode(sha256(convert_to(
        '{"name":' || to_json(shipped.name) || ',"removed":"true"}', 'UTF8')), 'hex')) as content_sha256
    from review.rulebook_contents(rulebook) as here
    full join jsonb_each_text(
      (select r.contents from review.release as r order by r.release_id desc limit 1)) as shipped (name, sha256)
      on shipped.name = here.name
    where here.content_sha256 is distinct from shipped.sha256
  ) as changed
  left join review.approved_content as approved
    on approved.name = changed.name and approved.content_sha256 = changed.content_sha256
  order by changed.name collate "C"
$$;
