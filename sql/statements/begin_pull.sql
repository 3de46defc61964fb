-- Opens a pull; the row is there only when the whole pull is.
insert into ledger.pull (month, started_at, finished_at, local_date, source_description, options)
values ($1::date, now(), now(), coalesce($2::date, now()::date), $3, $4::jsonb)
returning pull_id, local_date;
