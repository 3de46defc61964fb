-- The chain: one record for each run, decision, approval, grant, setting and tip event, each with the hash of the one
-- before. What a record vouches for (rows of history, the state of cases) it names by a batch.
--
-- Rows are hashed as jsonb_strip_nulls(to_jsonb(row))::text in the time zone UTC: a column that a later migration adds
-- to a table named here must allow null and have no default, or rows from before would no longer fit their record.

create table review.chain_record (
  record_number bigint primary key check (record_number > 0),
  kind text not null,
  at timestamptz not null,
  -- the login
  actor text not null,
  -- canonical JSON: one object of texts and nulls
  body text not null,
  previous_sha256 text not null,
  sha256 text not null
);

-- The newest record. Its row is the lock that keeps the numbers free of gaps.
create table review.chain_head (
  is_only boolean primary key default true check (is_only),
  record_number bigint not null,
  sha256 text not null
);
insert into review.chain_head (record_number, sha256) values (0, repeat('0', 64));

-- What a transaction has done and not yet put into the chain. Empty for everybody who looks from outside: the record
-- that closes the batch takes the row away.
create sequence review.chain_batch;
create table review.open_batch (
  transaction_id xid8 primary key,
  batch bigint not null
);

-- Each case that a batch touched, as it stood when the batch was closed. Their Merkle root is in the record.
create table review.chain_leaf (
  batch bigint not null,
  fingerprint text collate "C" not null,
  -- of the case's row
  case_sha256 text not null,
  -- of the evidence that it then had
  evidence_sha256 text not null,
  primary key (batch, fingerprint)
);

-- The batch of the running transaction. Columns have it as default, so that nothing is written past the chain.
create function review.current_batch() returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own bigint;
begin
  select batch into own from review.open_batch where transaction_id = pg_current_xact_id();
  if own is null then
    own := nextval('review.chain_batch');
    insert into review.open_batch (transaction_id, batch) values (pg_current_xact_id(), own);
  end if;
  return own;
end
$$;

-- The content of each version in the ledger that some evidence names, hashed when it was first named.
create table review.named_record (
  dataset text collate "C" not null,
  version bigint not null,
  sha256 text not null,
  -- the version was current as of this pull
  pull_id bigint not null references ledger.pull,
  batch bigint not null default review.current_batch(),
  primary key (dataset, version)
);
create index named_record_batch on review.named_record (batch);

-- Which pull closed such a version, because the source had changed or lost the row.
create table review.closed_record (
  dataset text collate "C" not null,
  version bigint not null,
  pull_id bigint not null references ledger.pull,
  batch bigint not null default review.current_batch(),
  primary key (dataset, version)
);
create index closed_record_batch on review.closed_record (batch);

alter table review.run add column batch bigint not null default review.current_batch();
alter table review.content add column batch bigint not null default review.current_batch();
alter table review.case_event add column batch bigint not null default review.current_batch();
create index case_event_batch on review.case_event (batch);
alter table review.case_file add column batch bigint not null default review.current_batch();
create index case_file_batch on review.case_file (batch);

create function review.stamp_batch() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  new.batch := review.current_batch();
  return new;
end
$$;
create trigger stamp_batch before insert or update on review.case_file
for each row execute function review.stamp_batch();

-- History is written once. Only a run may be completed, by the transaction that began it.
create function review.refuse_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'run' then
    if exists (
      select from review.open_batch where batch = old.batch and transaction_id = pg_current_xact_id())
    then
      return new;
    end if;
  end if;
  raise exception using
    errcode = 'MC011',
    message = format('%I.%I is history: what stands in it is neither changed nor removed', tg_table_schema,
      tg_table_name),
    detail = 'append-only',
    hint = 'record what is right as a new entry';
end
$$;
do $$
declare
  name text;
begin
  foreach name in array array[
    'chain_record', 'chain_leaf', 'run', 'run_rule', 'run_agency', 'content', 'case_evidence', 'case_event',
    'named_record', 'closed_record']
  loop
    execute format(
      'create trigger refuse_change before update or delete on review.%I '
      'for each row execute function review.refuse_change()', name);
  end loop;
  foreach name in array array['chain_head', 'case_file'] loop
    execute format(
      'create trigger refuse_change before delete on review.%I '
      'for each row execute function review.refuse_change()', name);
  end loop;
  foreach name in array array[
    'chain_record', 'chain_head', 'chain_leaf', 'run', 'run_rule', 'run_agency', 'content', 'case_file',
    'case_evidence', 'case_event', 'named_record', 'closed_record']
  loop
    execute format(
      'create trigger refuse_truncate before truncate on review.%I '
      'for each statement execute function review.refuse_change()', name);
  end loop;
end
$$;
