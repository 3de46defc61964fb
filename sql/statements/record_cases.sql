-- $1 run, $2 month. Known cases are flagged again.
update review.case_file as c
set
  reproduced = true,
  gone_because = null,
  last_judged_run = $1::bigint,
  judged_through = $2::date,
  last_flagged_run = $1::bigint,
  agency_code = known.agency_code,
  agencies = known.agencies,
  listed_severity = judged.severity,
  listed_kind = judged.kind,
  listed_amount = judged.amount,
  evidence_version = known.evidence_version + known.has_new_evidence::integer
from pg_temp.judged_known as known
join pg_temp.judged_case as judged on judged.fingerprint = known.fingerprint
where c.case_id = known.case_id;
