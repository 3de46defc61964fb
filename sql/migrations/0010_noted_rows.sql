-- Rows that people's acts and migrations change: the record that closes a batch vouches for the content of each that
-- the batch wrote or removed. The newest note of a row is what it has to be.

create table review.chain_row (
  batch bigint not null default review.current_batch(),
  -- with its schema
  table_name text collate "C" not null,
  -- the value of the key's column; of several, a JSON list
  row_key text collate "C" not null,
  -- of the row; null: it was removed
  sha256 text,
  primary key (batch, table_name, row_key)
);

-- As before, and what a transaction has noted it may note again.
create or replace function review.refuse_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and tg_table_name in ('run', 'chain_row') then
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
create trigger refuse_change before update or delete on review.chain_row
for each row execute function review.refuse_change();
create trigger refuse_truncate before truncate on review.chain_row
for each statement execute function review.refuse_change();

-- Notes a row, given as to_jsonb in the time zone UTC. A row of the report box is hashed behind the hash of its tip's
-- receipt code: what a check found cannot be guessed from the note.
create function review.note_content(place text, key_columns text[], content jsonb, is_removed boolean) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into review.chain_row (table_name, row_key, sha256)
  select
    place,
    case
      when cardinality(key_columns) = 1 then content ->> key_columns[1]
      else (
        select jsonb_agg(content ->> key.name order by key.position)::text
        from unnest(key_columns) with ordinality as key (name, position))
    end,
    case when not is_removed then encode(sha256(convert_to(
      coalesce((select t.code_sha256 from review.tip as t where t.tip_id = (content ->> 'tip_id')::bigint), '')
        || (select jsonb_object_agg(key, value) from jsonb_each(content) where value <> 'null')::text,
      'UTF8')), 'hex') end
  on conflict (batch, table_name, row_key) do update set sha256 = excluded.sha256
$$;

-- The arguments are the columns of the key. Before the first notes of a store (review.append_migration) there are none.
create function review.note_row() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  place text := tg_table_schema || '.' || tg_table_name;
begin
  if not exists (select from review.chain_row) then
    return null;
  end if;
  -- First what is gone: an update that leaves the key as it is notes the row once more. The slice counts from 1.
  if tg_op <> 'INSERT' then
    perform review.note_content(place, tg_argv[:], to_jsonb(old), true);
  end if;
  if tg_op <> 'DELETE' then
    perform review.note_content(place, tg_argv[:], to_jsonb(new), false);
  end if;
  return null;
end
$$;
revoke all on function review.note_content(text, text[], jsonb, boolean), review.note_row() from public;

-- A later migration that writes rows of these tables ends with this, where its name stands for the dots:
--   do $$ begin if exists (select from review.chain_row) then perform review.append_migration('…'); end if; end $$;
create trigger note_row after insert or update or delete on review.setting
for each row execute function review.note_row('name');
create trigger note_row after insert or update or delete on review.legal_move
for each row execute function review.note_row('from_state', 'to_state', 'made_by');
create trigger note_row after insert or update or delete on review.role_name
for each row execute function review.note_row('role');
create trigger note_row after insert or update or delete on review.agency_scope
for each row execute function review.note_row('login', 'agency_prefix');
create trigger note_row after insert or update or delete on review.rectification
for each row execute function review.note_row('rectification_id');
create trigger note_row after insert or update or delete on review.deadline_extension
for each row execute function review.note_row('extension_id');
create trigger note_row after insert or update or delete on review.explained_exception
for each row execute function review.note_row('exception_id');
create trigger note_row after insert or update or delete on review.rule_proposal
for each row execute function review.note_row('proposal_id');
create trigger note_row after insert or update or delete on review.run_table
for each row execute function review.note_row('run_id', 'name');
create trigger note_row after insert or update or delete on review.subscriber
for each row execute function review.note_row('subscriber_id');
create trigger note_row after insert or update or delete on review.tip_check
for each row execute function review.note_row('check_id');
create trigger note_row after insert or update or delete on review.tip_link
for each row execute function review.note_row('link_id');
create trigger note_row after insert or update or delete on report_box.sealed
for each row execute function review.note_row('seal_id');

-- Codes that came before this table did; from here on verify holds it against the agencies and the cases.
insert into review.known_agency (agency_code)
select distinct code
from review.case_file as c
cross join unnest(c.agencies || c.agency_code) as code
on conflict do nothing;
do $$
begin
  -- The catalogue's tables come after the migrations.
  if to_regclass('ledger.agency') is not null then
    insert into review.known_agency (agency_code)
    select distinct agency_code from ledger.agency where agency_code is not null
    on conflict do nothing;
  end if;
end
$$;
insert into review.visible_agency (login, agency_code)
select distinct s.login, k.agency_code
from review.agency_scope as s
join review.known_agency as k on starts_with(k.agency_code, s.agency_prefix)
on conflict do nothing;

-- While a run writes its cases, people who decide on them wait; so it has to be short. What needs no case is computed
-- before, and kept here.
alter table review.open_batch add column prepared jsonb;

-- Which cases a batch touched is kept with it while it is open. An index on their column batch, which every write
-- changes, made each of them write all indexes anew.
alter table review.open_batch add column cases bigint[] not null default '{}';
create function review.note_cases() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own bigint := review.current_batch();
begin
  update review.open_batch as o
  set cases = o.cases || array(select n.case_id from new_rows as n)
  where o.transaction_id = pg_current_xact_id() and o.batch = own;
  return null;
end
$$;
revoke all on function review.note_cases() from public;
create trigger note_new_cases after insert on review.case_file
  referencing new table as new_rows for each statement execute function review.note_cases();
create trigger note_changed_cases after update on review.case_file
  referencing new table as new_rows for each statement execute function review.note_cases();
drop index review.case_file_batch;

-- Asking, case by case, whether the run exists that writes them took as long as writing them. Runs are never removed.
alter table review.case_file
  drop constraint if exists case_file_last_judged_run_fkey,
  drop constraint if exists case_file_last_flagged_run_fkey;

create or replace function review.stamp_batch() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  -- as current_batch does, without a call for each case
  select batch into new.batch from review.open_batch where transaction_id = pg_current_xact_id();
  if not found then
    new.batch := review.current_batch();
  end if;
  return new;
end
$$;
