-- Of the tips on each agency: how many a case confirmed, by rule (null: by any). A case confirms a tip that it is
-- linked with, once a person has confirmed it.
with linked as (
  select distinct c.tip_id, c.rule_id, c.state in ('confirmed', 'rectifying', 'rectified') as is_confirmed
  from review.tip_case as c
  where c.is_linked
), confirmed as (
  select t.subject_agency_code, l.rule_id, count(distinct t.tip_id) as tips
  from review.tip as t
  join linked as l on l.tip_id = t.tip_id and l.is_confirmed
  group by grouping sets ((t.subject_agency_code), (t.subject_agency_code, l.rule_id))
), every as (
  select subject_agency_code, count(*) as tips from review.tip group by subject_agency_code
)
select e.subject_agency_code, c.rule_id, e.tips, coalesce(c.tips, 0) as confirmed,
  round(100.0 * coalesce(c.tips, 0) / e.tips, 1) as share
from every as e
left join confirmed as c on c.subject_agency_code is not distinct from e.subject_agency_code
order by e.subject_agency_code nulls last, c.rule_id nulls first;
