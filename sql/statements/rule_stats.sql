-- How each rule does: of what it judged in the newest run of each period, how much it flagged, and what people made of it.
with judged as (
  select rule_id, sum(rows_judged) as rows_judged
  from (
    select distinct on (rule_id, period) rule_id, period, rows_judged
    from review.run_rule
    order by rule_id, period, run_id desc
  ) as newest
  group by rule_id
), decided as (
  -- the first time that a person confirmed or dismissed it
  select case_id, min(at) as at
  from review.case_event
  where run_id is null and to_state in ('confirmed', 'dismissed')
  group by case_id
), counted as (
  select
    c.rule_id,
    count(*) as cases,
    count(*) filter (where c.reproduced) as flagged,
    count(*) filter (where c.state in ('open', 'reviewing')) as undecided,
    count(*) filter (where c.state in ('confirmed', 'rectifying', 'rectified')) as confirmed,
    count(*) filter (where c.state = 'dismissed' and c.exception_id is null) as dismissed,
    count(*) filter (where c.state = 'dismissed' and c.exception_id is not null) as explained,
    percentile_cont(0.5) within group (order by extract(epoch from decided.at - f.finished_at) / 86400) as days
  from review.case_file as c
  join review.run as f on f.run_id = c.first_flagged_run
  left join decided on decided.case_id = c.case_id
  group by c.rule_id
)
select
  coalesce(counted.rule_id, judged.rule_id) as rule_id,
  coalesce(cases, 0) as cases,
  coalesce(undecided, 0) as undecided,
  coalesce(confirmed, 0) as confirmed,
  coalesce(dismissed, 0) as dismissed,
  coalesce(explained, 0) as explained,
  coalesce(confirmed + dismissed + explained, 0) as decided,
  coalesce(judged.rows_judged, 0) as rows_judged,
  round(100.0 * coalesce(flagged, 0) / nullif(judged.rows_judged, 0), 2) as flagged_percent,
  round(100.0 * confirmed / nullif(confirmed + dismissed + explained, 0), 1) as confirmed_percent,
  round(100.0 * dismissed / nullif(confirmed + dismissed + explained, 0), 1) as dismissed_percent,
  round(100.0 * explained / nullif(confirmed + dismissed + explained, 0), 1) as explained_percent,
  round(days::numeric, 1) as median_days
from counted
full join judged on judged.rule_id = counted.rule_id
order by cases desc, rule_id;
