-- The rules that a run could judge for nobody, and the first month of those on end in which they could not.
create or replace function review.unchecked_rules(run_id bigint)
returns table (rule_id text, is_error boolean, sqlstate text, note text, since text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with this as (
    select r.rule_id, r.error > 0 as is_error, r.sqlstate, r.note, run.month
    from review.run_rule as r
    join review.run on run.run_id = r.run_id
    where r.run_id = $1 and (r.error > 0 or r.note is not null)
  ), before as (
    select distinct on (r.rule_id, run.month)
      r.rule_id, run.month, r.error = 0 and r.note is null as is_checked
    from this
    join review.run_rule as r on r.rule_id = this.rule_id
    join review.run on run.run_id = r.run_id and run.month < this.month and r.run_id <= $1
    order by r.rule_id, run.month, r.run_id desc
  )
  select
    this.rule_id,
    this.is_error,
    this.sqlstate,
    case when not this.is_error then this.note end,
    to_char(coalesce(
      (select min(b.month) from before as b
        where b.rule_id = this.rule_id
          and b.month > coalesce(
            (select max(c.month) from before as c where c.rule_id = this.rule_id and c.is_checked), '-infinity')),
      this.month), 'YYYY-MM')
  from this
$$;
