-- The table that knows which migrations were applied; it stands before the first of them.
create table if not exists review.migration (
  number integer primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now(),
  applied_by text not null default current_user
);
