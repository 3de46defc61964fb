-- $1 run, $2 month. The cases that the findings flag again. A run of an earlier month leaves cases alone that a later one
-- has judged. Only runs write what is read here, and one run at a time: nothing of it can change before it is used.
insert into pg_temp.judged_known
select
  c.case_id, c.fingerprint, c.evidence_version, c.reproduced, judged.sha256 <> e.sha256, judged.agency_code,
  judged.agencies
from pg_temp.judged_case as judged
join review.case_file as c on c.fingerprint = judged.fingerprint
join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
where c.judged_through <= $2::date and c.first_flagged_run < $1::bigint;
