-- $1 run, $2 month: findings without a case open one. Before anything is locked: nobody waits for new rows.
with run as (
  select is_baseline, local_date from review.run where run_id = $1::bigint
), deadline as (
  select level.severity, due.due_on, due.due_note
  from (values ('low'), ('medium'), ('high')) as level (severity)
  cross join run
  cross join lateral review.deadline_of(level.severity, 'open', run.local_date) as due
), opened as (
  insert into review.case_file (
    fingerprint, rule_id, period, subject, agency_code, agencies, last_judged_run, judged_through, first_flagged_run,
    last_flagged_run, is_backlog, due_on, due_note, weighed_version, weighed_at)
  select
    judged.fingerprint, judged.rule_id, judged.period, judged.subject, judged.agency_code, judged.agencies, $1::bigint,
    $2::date, $1::bigint, $1::bigint, run.is_baseline,
    case when not run.is_baseline then deadline.due_on end,
    case when run.is_baseline then 'backlog' else deadline.due_note end,
    case when run.is_baseline then 1 end,
    case when run.is_baseline then clock_timestamp() end
  from pg_temp.judged_case as judged
  cross join run
  join deadline on deadline.severity = judged.severity
  where not exists (select from review.case_file as c where c.fingerprint = judged.fingerprint)
  order by judged.rule_id, judged.fingerprint
  returning case_id, fingerprint
), versioned as (
  insert into review.case_evidence (
    case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, agency_code, agencies,
    evidence, sha256, figure)
  select
    opened.case_id, 1, $1::bigint, judged.rule_version, judged.severity, judged.kind, judged.amount, judged.reason_zh,
    judged.reason_en, judged.agency_code, judged.agencies, judged.evidence, judged.sha256, judged.figure
  from opened
  join pg_temp.judged_case as judged on judged.fingerprint = opened.fingerprint
)
insert into review.case_event (case_id, run_id, action, to_state)
select case_id, $1::bigint, 'opened', 'open' from opened;
