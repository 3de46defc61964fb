-- $1 month, $2 rules whose facts can be cured: the earlier months (for a year: its last month) with a rectified case
-- that no pull since its acceptance has been judged by.
with judged as (
  select month, max(pull_id) as pull_id
  from review.run
  where month < $1::date and not is_partial
  group by month
), rectified as (
  select c.state_since, (
      select max(judged.month)
      from judged
      where to_char(judged.month, 'YYYY-MM') = c.period
        or (to_char(judged.month, 'YYYY') = c.period and c.period < to_char($1::date, 'YYYY'))
    ) as month
  from review.case_file as c
  where c.state = 'rectified' and c.reproduced and c.rule_id = any ($2::text[])
)
select distinct to_char(rectified.month, 'YYYY-MM') as month
from rectified
join judged on judged.month = rectified.month
join ledger.pull as pull on pull.pull_id = judged.pull_id
where pull.started_at <= rectified.state_since;
