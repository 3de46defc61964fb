-- $1 run, $2 month. Cases whose facts are gone keep the reason that was found first.
with marked as (
  update review.case_file as c
  set
    reproduced = false,
    gone_because = coalesce(c.gone_because, gone.because),
    last_judged_run = $1::bigint,
    judged_through = $2::date
  from pg_temp.judged_gone as gone
  where c.case_id = gone.case_id
)
select count(*) as cases from pg_temp.judged_gone where was_reproduced;
