-- $1 day in the session's zone: the first run that ended on it or later; null: none.
select min(run_id) as run_id from review.run where finished_at >= $1::date;
