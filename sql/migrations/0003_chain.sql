-- One record for each run, decision, approval, grant, setting and tip event, each with the hash of the one before.
create table review.chain_record (
  record_number bigint primary key check (record_number > 0),
  kind text not null,
  at timestamptz not null,
  actor text not null,
  -- canonical JSON
  body text not null,
  previous_sha256 text not null,
  sha256 text not null unique
);

-- The newest record. Its row is the lock that keeps the numbers free of gaps.
create table review.chain_head (
  is_only boolean primary key default true check (is_only),
  record_number bigint not null,
  sha256 text not null
);
insert into review.chain_head (record_number, sha256) values (0, repeat('0', 64));
