-- How far a monthly dataset has come. Its first month is fixed at the first pull.
insert into ledger.dataset_state as state (dataset, since, through)
values ($1, $2::date, $3::date)
on conflict (dataset) do update
set through = excluded.through
where state.through is null or state.through < excluded.through;
