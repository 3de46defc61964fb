-- The rulebooks that shipped with the programs that migrated this store: what judges without anybody's approval. The
-- newest counts.
create table review.release (
  release_id bigint generated always as identity primary key,
  program_version text not null,
  -- of the whole, as runs name it
  rulebook_sha256 text not null,
  -- the hash of each rule and table, by its name
  contents jsonb not null,
  registered_by text not null default session_user,
  registered_at timestamptz not null default clock_timestamp(),
  batch bigint not null default review.current_batch()
);
create index release_batch on review.release (batch);
create trigger refuse_change before update or delete on review.release
for each row execute function review.refuse_change();
create trigger refuse_truncate before truncate on review.release
for each statement execute function review.refuse_change();

-- A run is recorded with its rulebook from now on, and not without.
drop function if exists review.append_run(bigint);
