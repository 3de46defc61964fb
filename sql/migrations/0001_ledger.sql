-- What the store knows of itself and of its pulls. The tables of the datasets follow from the catalogue.
create schema ledger;
create schema rulebook;

-- Fixed at the first run: periods are days in this zone.
create table review.setting (
  name text primary key,
  value text not null
);

-- Functions, views and the catalogue's tables: made again when their text changes.
create table review.repeatable (
  path text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now(),
  applied_by text not null default current_user
);

-- Which content each reference table holds.
create table review.loaded_table (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null default now()
);

create table ledger.pull (
  pull_id bigint generated always as identity primary key,
  month date not null check (extract(day from month) = 1),
  started_at timestamptz not null,
  finished_at timestamptz not null,
  -- the store's day of the pull: deadlines behind it have not passed
  local_date date not null,
  source_description text not null,
  options jsonb not null default '{}'
);

create table ledger.pull_dataset (
  pull_id bigint not null references ledger.pull,
  dataset text not null,
  status text not null check (status in ('pulled', 'absent')),
  columns text[] not null,
  rows_read bigint not null default 0,
  -- the control totals of the source
  source_rows bigint,
  source_money numeric,
  primary key (pull_id, dataset)
);

-- How far a monthly dataset has come: every month from since (null: all there is) up to and with through.
create table ledger.dataset_state (
  dataset text primary key,
  since date,
  through date
);

-- What the source held of a month when it was last looked at; month is null for rows without a date and for datasets
-- that come whole.
create table ledger.month_total (
  dataset text not null,
  month date,
  source_rows bigint not null,
  -- null: the source has no money column
  source_money numeric,
  -- identical copies that the ledger left out
  repeated_rows bigint not null default 0,
  repeated_money numeric not null default 0,
  pull_id bigint not null references ledger.pull,
  unique nulls not distinct (dataset, month)
);

create table ledger.fault (
  fault_id bigint generated always as identity primary key,
  pull_id bigint not null references ledger.pull,
  dataset text not null,
  -- null: the row has no key
  row_key text,
  row_month date,
  agency_code text,
  column_name text,
  raw_value text,
  kind text not null check (kind in (
    'not_allowed', 'not_a_number', 'infinite', 'out_of_range', 'unreadable', 'no_date', 'unknown_agency',
    'repeated_row', 'conflicting_rows', 'no_key'))
);
create index fault_pull on ledger.fault (pull_id, dataset);

-- Rows that no rule may judge, because it is not known which of them is right, or because they have no key.
create table ledger.set_aside_row (
  version bigint generated always as identity primary key,
  dataset text not null,
  row_key text,
  row_month date,
  agency_code text,
  money numeric,
  -- the values as the source wrote them
  raw jsonb not null,
  -- tells identical copies apart
  copy integer not null,
  pull_from bigint not null references ledger.pull,
  pull_until bigint references ledger.pull
);
create index set_aside_row_current on ledger.set_aside_row (dataset, row_month) where pull_until is null;

create view ledger.set_aside with (security_invoker = true) as
select dataset, row_key, row_month, agency_code, money, raw, pull_from as pull_id
from ledger.set_aside_row
where pull_until is null;
