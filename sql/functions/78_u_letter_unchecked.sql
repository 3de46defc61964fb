-- What the run of a letter could judge for nobody.
create or replace function review.letter_unchecked(outbox_id bigint)
returns table (rule_id text, rule_content text, is_error boolean, sqlstate text, note text, since text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select u.rule_id, t.content, u.is_error, u.sqlstate, u.note, u.since
  from review.outbox as o
  cross join review.unchecked_rules(o.run_id) as u
  join review.run_rule as r on r.run_id = o.run_id and r.rule_id = u.rule_id
  join review.content as t on t.sha256 = r.rule_version
  where o.outbox_id = $1
  order by u.since, u.rule_id
$$;
