-- $1 month, $2 rules that not every audit judges: the earlier months that each of them was judged in, each with the pull
-- through which its rows are known not to have changed for that rule: runs that left it out speak for others only.
select
  to_char(run.month, 'YYYY-MM') as month,
  answer.rule_id,
  greatest(max(run.pull_id), (
    select max(later.pull_id)
    from review.run as later
    join review.run_rule as seen on seen.run_id = later.run_id and seen.rule_id = answer.rule_id
    where later.month > run.month and not later.is_rejudged and not later.is_partial
  )) as pull_id
from review.run as run
join review.run_rule as answer on answer.run_id = run.run_id
where run.month < $1::date and not run.is_partial and answer.rule_id = any ($2::text[])
group by run.month, answer.rule_id;
