-- Cases on whom a tip names, and cases linked with it, for the discipline office and within its jurisdiction. It reads
-- cases with the owner's rights, because that office need not be a reviewer.
create or replace view review.tip_case with (security_barrier = true) as
select
  t.tip_id, c.case_id, c.rule_id, c.agency_code, c.period, c.state, c.reproduced, l.link_id is not null as is_linked,
  t.concluded_on is null as is_open,
  t.subject_agency_code = any (c.agencies || c.agency_code) as on_agency,
  exists (
    select from jsonb_each_text(c.subject) as s where s.value = t.subject_supplier_code) as on_supplier,
  r.finished_at as first_flagged_at
from review.tip as t
join review.case_file as c
  on t.subject_agency_code = any (c.agencies || c.agency_code)
  or exists (select from jsonb_each_text(c.subject) as s where s.value = t.subject_supplier_code)
  or exists (
    select from review.tip_link as k
    where k.tip_id = t.tip_id and k.case_id = c.case_id and k.unlinked_by is null)
join review.run as r on r.run_id = c.first_flagged_run
left join review.tip_link as l on l.tip_id = t.tip_id and l.case_id = c.case_id and l.unlinked_by is null
where (select review.is_discipline()) and review.sees_tip(t.subject_agency_code)
  -- a case on a supplier may be another jurisdiction's
  and (l.link_id is not null
    or exists (select from unnest(c.agencies || c.agency_code) as code where review.sees_tip(code)));
