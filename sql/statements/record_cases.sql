-- $1 run, $2 month. Known cases are flagged again and get a new version of their evidence where it differs. A run of an
-- earlier month leaves cases alone that a later one has judged.
with known as (
  select judged.*, c.case_id, c.reproduced, c.evidence_version, e.sha256 as old_sha256
  from pg_temp.judged_case as judged
  join review.case_file as c on c.fingerprint = judged.fingerprint
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  where c.judged_through <= $2::date and c.first_flagged_run < $1::bigint
), flagged_again as (
  update review.case_file as c
  set
    reproduced = true,
    gone_because = null,
    last_judged_run = $1::bigint,
    judged_through = $2::date,
    last_flagged_run = $1::bigint,
    agency_code = known.agency_code,
    agencies = known.agencies,
    evidence_version = c.evidence_version + (known.sha256 <> known.old_sha256)::integer
  from known
  where c.case_id = known.case_id
), versioned as (
  insert into review.case_evidence (
    case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, evidence, sha256,
    figure)
  select
    case_id, evidence_version + 1, $1::bigint, rule_version, severity, kind, amount, reason_zh, reason_en, evidence,
    sha256, figure
  from known
  where sha256 <> old_sha256
)
insert into review.case_event (case_id, run_id, action)
select case_id, $1::bigint, case when reproduced then 'new evidence' else 'reproduced again' end
from known
where not reproduced or sha256 <> old_sha256;
