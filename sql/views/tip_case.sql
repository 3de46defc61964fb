-- Cases on whom a tip names, and cases linked with it, for the discipline office and within its jurisdiction. It reads
-- cases with the owner's rights, because that office need not be a reviewer.
create or replace view review.tip_case with (security_barrier = true) as
select
  t.tip_id, c.case_id, c.rule_id, c.agency_code, c.period, c.state, c.reproduced,
  exists (
    select from review.tip_link as l
    where l.tip_id = t.tip_id and l.case_id = c.case_id and l.unlinked_by is null) as is_linked,
  t.concluded_on is null as is_open,
  r.finished_at as first_flagged_at
from (
  select t.tip_id, c.case_id
  from review.tip as t
  join review.case_file as c on c.agency_code = t.subject_agency_code
  union
  select t.tip_id, c.case_id
  from review.tip as t
  join review.case_file as c on cardinality(c.agencies) > 1 and t.subject_agency_code = any (c.agencies)
  union
  -- a case on a supplier may be another jurisdiction's
  select t.tip_id, c.case_id
  from review.case_file as c
  cross join lateral jsonb_each_text(c.subject) as s
  join review.tip as t on t.subject_supplier_code = s.value
  where review.sees_tip(c.agency_code)
  union
  select l.tip_id, l.case_id from review.tip_link as l where l.unlinked_by is null
) as pair
join review.tip as t on t.tip_id = pair.tip_id
join review.case_file as c on c.case_id = pair.case_id
join review.run as r on r.run_id = c.first_flagged_run
where (select review.is_discipline()) and review.sees_tip(t.subject_agency_code);
