-- How each rule does: of what it judged in the newest run of each period, how much it flagged, and what people made of it.
with newest as (
  select distinct on (j.rule_id, j.period) j.rule_id, j.period, j.run_id, j.rows_judged
  from review.run_rule as j
  join review.run as r on r.run_id = j.run_id
  order by j.rule_id, j.period, r.month desc, j.run_id desc
), judged as (
  select rule_id, sum(rows_judged) as rows_judged
  from newest
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
    -- A case that data missing keeps alive was not flagged by that run.
    count(*) filter (where c.last_flagged_run >= newest.run_id) as flagged,
    count(*) filter (where c.state in ('open', 'reviewing')) as undecided,
    count(*) filter (where c.state in ('confirmed', 'rectifying', 'rectified')) as confirmed,
    count(*) filter (where c.state = 'dismissed' and c.exception_id is null) as dismissed,
    count(*) filter (where c.state = 'dismissed' and c.exception_id is not null) as explained,
    percentile_cont(0.5) within group (order by extract(epoch from decided.at - f.finished_at) / 86400) as days
  from review.case_file as c
  join review.run as f on f.run_id = c.first_flagged_run
  left join newest on newest.rule_id = c.rule_id and newest.period = c.period
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
