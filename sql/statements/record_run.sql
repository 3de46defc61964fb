-- $1 month, $2 pull, $3 start, $4 day of the pull, $5 complete, $6 lacks, $7 rejudged, $8 partial, $9 approval,
-- $10 unapproved, $11 rulebook, $12 program, $13 baseline, $14 proposals whose approval it stands on
insert into review.run (
  month, pull_id, started_at, local_date, is_complete, lacks, is_rejudged, is_partial, approval, unapproved,
  rulebook_sha256, program_version, is_baseline, approvals, agencies, flagged, finished_at)
select
  $1::date, $2::bigint, $3::timestamptz, $4::date, $5::boolean, $6::text[], $7::boolean, $8::boolean, $9, $10::text[],
  encode(sha256(convert_to($11, 'UTF8')), 'hex'), $12,
  $13::boolean,
  $14::bigint[],
  (select count(distinct agency_code) from pg_temp.judged_status),
  (select count(*) from pg_temp.judged_case),
  clock_timestamp()
returning run_id;
