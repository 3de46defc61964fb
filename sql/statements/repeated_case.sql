-- $1 case, $2 version of its evidence: what is recorded, and what the repeated query found, side by side.
select
  proof.sha256 as recorded_sha256,
  jsonb_build_object(
    'agency_code', c.agency_code, 'agencies', c.agencies, 'amount', proof.amount::text, 'reason_zh', proof.reason_zh,
    'reason_en', proof.reason_en, 'evidence', proof.evidence)::text as recorded,
  judged.sha256 as repeated_sha256,
  jsonb_build_object(
    'agency_code', judged.agency_code, 'agencies', judged.agencies, 'amount', judged.amount::text,
    'reason_zh', judged.reason_zh, 'reason_en', judged.reason_en, 'evidence', judged.evidence)::text as repeated,
  proof.evidence::text = judged.evidence::text as is_same_evidence
from review.case_file as c
join review.case_evidence as proof on proof.case_id = c.case_id
left join pg_temp.judged_case as judged on judged.fingerprint = c.fingerprint
where c.case_id = $1::bigint and proof.evidence_version = $2::integer;
