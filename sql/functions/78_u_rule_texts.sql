-- Rules as they judged, by version.
create or replace function review.rule_texts(versions text[]) returns table (rule_version text, content text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select t.sha256, t.content from review.content as t where t.kind = 'rule' and t.sha256 = any ($1)
$$;
