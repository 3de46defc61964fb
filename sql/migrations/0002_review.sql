-- The runs, as far as the pull asks for them.
create table review.run (
  run_id bigint generated always as identity primary key,
  month date not null check (extract(day from month) = 1),
  pull_id bigint not null references ledger.pull,
  is_complete boolean not null default false
);
