-- $1 run: new versions of the evidence where it differs, and what happened to the cases. Rows of their own: nobody waits.
with versioned as (
  insert into review.case_evidence (
    case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, agency_code, agencies,
    evidence, sha256, figure)
  select
    known.case_id, known.evidence_version + 1, $1::bigint, judged.rule_version, judged.severity, judged.kind,
    judged.amount, judged.reason_zh, judged.reason_en, judged.agency_code, judged.agencies, judged.evidence,
    judged.sha256, judged.figure
  from pg_temp.judged_known as known
  join pg_temp.judged_case as judged on judged.fingerprint = known.fingerprint
  where known.has_new_evidence
)
insert into review.case_event (case_id, run_id, action, reason)
select case_id, $1::bigint, case when was_reproduced then 'new evidence' else 'reproduced again' end, null
from pg_temp.judged_known
where not was_reproduced or has_new_evidence
union all
select case_id, $1::bigint, 'gone', because from pg_temp.judged_gone where was_reproduced;
