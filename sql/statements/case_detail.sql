-- $1 case: all there is to say of it, with the run that wrote its evidence and the text of the rule that judged.
select
  c.*,
  c.subject::text as subject_text,
  c.evidence::text as evidence_text,
  (c.evidence -> 'figures')::text as figures,
  to_char(c.first_flagged_at, 'YYYY-MM-DD HH24:MI') as first_at,
  to_char(c.last_flagged_at, 'YYYY-MM-DD HH24:MI') as last_at,
  file.gone_because,
  file.work_version,
  file.assignee,
  file.is_backlog,
  to_char(file.state_since, 'YYYY-MM-DD HH24:MI') as state_since,
  file.exception_id,
  (select explanation from review.explained_exception as x where x.exception_id = file.exception_id) as explanation,
  proof.evidence_version,
  proof.run_id,
  to_char(run.month, 'YYYY-MM') as month,
  (run.month + interval '1 month' - interval '1 day')::date::text as last_day,
  run.pull_id,
  run.local_date::text as local_date,
  run.approval,
  run.unapproved,
  content.content as rule_content
from review.flagged_case as c
join review.case_file as file using (case_id)
join review.case_evidence as proof
  on proof.case_id = file.case_id and proof.evidence_version = file.evidence_version
join review.run as run on run.run_id = proof.run_id
join review.content as content on content.sha256 = proof.rule_version
where c.case_id = $1::bigint;
