-- $1 run, $2 names, $3 contents: the reference tables that it judged by, each content once.
with given as (
  select name, content, encode(sha256(convert_to(content, 'UTF8')), 'hex') as sha256
  from unnest($2::text[], $3::text[]) as table_content (name, content)
), kept as (
  insert into review.content (sha256, kind, name, content)
  select distinct on (sha256) sha256, 'table', name, content from given order by sha256, name
  on conflict do nothing
)
insert into review.run_table (run_id, name, sha256)
select $1::bigint, name, sha256 from given;
