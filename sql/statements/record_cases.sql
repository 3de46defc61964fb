-- $1 run, $2 month. New cases open; known ones are flagged again and get a new version of their evidence where it
-- differs. A run of an earlier month leaves cases alone that a later one has judged.
with known as (
  select judged.*, c.case_id, c.reproduced, c.evidence_version, e.sha256 as old_sha256
  from pg_temp.judged_case as judged
  join review.case_file as c on c.fingerprint = judged.fingerprint
  join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
  where c.judged_through <= $2::date
), opened as (
  insert into review.case_file (
    fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run, judged_through, first_flagged_run,
    last_flagged_run)
  select
    fingerprint, rule_id, period, subject, agency_code, agencies, $1::bigint, $2::date, $1::bigint, $1::bigint
  from pg_temp.judged_case as judged
  where not exists (select from review.case_file as c where c.fingerprint = judged.fingerprint)
  order by rule_id, fingerprint
  returning case_id, fingerprint
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
    case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, agency_code, agencies,
    evidence, sha256)
  select
    coalesce(opened.case_id, known.case_id), coalesce(known.evidence_version + 1, 1), $1::bigint, judged.rule_version,
    judged.severity, judged.kind, judged.amount, judged.reason_zh, judged.reason_en, judged.agency_code,
    judged.agencies, judged.evidence, judged.sha256
  from pg_temp.judged_case as judged
  left join opened on opened.fingerprint = judged.fingerprint
  left join known on known.fingerprint = judged.fingerprint
  where opened.case_id is not null or known.sha256 <> known.old_sha256
), told as (
  insert into review.case_event (case_id, run_id, action, to_state)
  select case_id, $1::bigint, 'opened', 'open' from opened
  union all
  select case_id, $1::bigint, case when reproduced then 'new evidence' else 'reproduced again' end, null
  from known
  where not reproduced or sha256 <> old_sha256
)
select judged.severity, opened.case_id is not null as is_opened, count(*) as cases
from pg_temp.judged_case as judged
left join opened on opened.fingerprint = judged.fingerprint
left join known on known.fingerprint = judged.fingerprint and not known.reproduced
where opened.case_id is not null or known.case_id is not null
group by 1, 2;
