-- What a pull keeps while it lasts. The small tables serve one dataset after the other: to make them anew for each
-- would cost more than to fill them.

-- What the source holds of each month, in its snapshot; month is null for rows without a date.
create temporary table source_total (
  dataset text not null,
  month date,
  rows bigint not null,
  money numeric
) on commit drop;

-- The keys that more than one staged row has, and null where rows have none.
create temporary table repeated (row_key text) on commit drop;

-- Identical copies that are left out, by month.
create temporary table repeated_total (
  month date,
  rows bigint not null,
  money numeric not null
) on commit drop;

-- Staged rows that no rule may judge.
create temporary table aside (
  row_key text,
  row_month date,
  agency_code text,
  money numeric,
  raw jsonb not null,
  copy integer not null
) on commit drop;

-- The ledger's current versions whose keys are staged, of whatever month.
create temporary table known (
  version bigint not null,
  source_row tid not null,
  row_month date,
  differs boolean not null
) on commit drop;

-- A month that is newer than the ledger's statistics looks empty to the planner, which then walks through all known
-- versions for each of its rows.
create index on pg_temp.known (version);

-- The current versions that the staged rows contradict, with the staged row where there is one.
create temporary table closing (
  version bigint not null,
  source_row tid,
  change text not null
) on commit drop;
