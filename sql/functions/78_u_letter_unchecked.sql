-- What the run of a letter could judge for nobody.
create or replace function review.letter_unchecked(outbox_id bigint)
returns table (rule_id text, rule_version text, is_error boolean, sqlstate text, note text, since text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select u.rule_id, r.rule_version, u.is_error, u.sqlstate, u.note, u.since
  from review.outbox as o
  cross join review.unchecked_rules(o.run_id) as u
  join review.run_rule as r on r.run_id = o.run_id and r.rule_id = u.rule_id
  where o.outbox_id = $1
  order by u.since, u.rule_id
$$;
