-- $1 month: the run that a report of the month stands on, the newest that judged all rules if there is one.
select
  run.run_id, run.is_complete, run.is_partial, run.lacks, run.approval, run.unapproved, run.rulebook_sha256,
  run.program_version, run.agencies, run.pull_id,
  to_char(run.finished_at, 'YYYY-MM-DD HH24:MI') as finished_at,
  to_char(now(), 'YYYY-MM-DD HH24:MI') as printed_at,
  to_char(now(), 'YYYY-MM-DD') as today
from review.run as run
where run.month = $1::date
order by run.is_partial, run.run_id desc
limit 1;
