-- What the judge answers arrives here before it is recorded. Of the session; each run empties them.
create temporary table if not exists judged_line (
  line_kind text not null,
  rule_id text not null,
  agency_code text not null,
  agencies text[],
  subject jsonb,
  amount numeric,
  reason_zh text,
  reason_en text,
  evidence jsonb,
  verdict text,
  units bigint,
  rows_judged bigint,
  rows_missing bigint
);
create temporary table if not exists judged_rule (
  rule_id text primary key,
  rule_version text,
  content text not null,
  period text not null,
  period_kind text not null,
  -- the days whose rows it reads, and those of the year before
  from_day date,
  until_day date not null,
  prior_from_day date,
  prior_until_day date,
  severity text not null,
  kind text not null,
  -- why no agency can be judged
  lack text,
  sqlstate text,
  statement text,
  error text,
  -- what it finds can be put right later
  is_curable boolean not null,
  -- the names in its condition, in their order
  figure_names text[] not null
);
create temporary table if not exists judged_rule_dataset (
  rule_id text not null,
  dataset text not null,
  is_own boolean not null
);
create temporary table if not exists judged_agency_code (agency_code text not null);
create temporary table if not exists judged_set_aside (dataset text not null, agency_code text, row_month date);
create temporary table if not exists judged_status (
  rule_id text not null,
  agency_code text not null,
  status text not null,
  rows_judged bigint not null,
  rows_missing bigint not null,
  -- whether something could not be judged, also where the answer is "flagged"
  lacks_data boolean not null,
  -- why data are missing, where more is known
  note text,
  primary key (rule_id, agency_code)
);
-- which rows tables lack
create temporary table if not exists judged_gap (
  rule_id text not null,
  agency_code text not null,
  table_name text not null,
  figure text not null,
  first_on date not null,
  last_on date not null,
  units bigint not null,
  primary key (rule_id, agency_code, table_name, figure)
);
create temporary table if not exists judged_case (
  fingerprint text primary key,
  rule_id text not null,
  rule_version text not null,
  period text not null,
  period_kind text not null,
  subject jsonb not null,
  agency_code text not null,
  agencies text[] not null,
  severity text not null,
  kind text not null,
  amount numeric,
  reason_zh text not null,
  reason_en text not null,
  evidence jsonb not null,
  sha256 text not null,
  -- the first number in the condition
  figure numeric
);
-- The cases that a run is going to write, found before any of them is locked.
create temporary table if not exists judged_known (
  case_id bigint primary key,
  fingerprint text not null,
  evidence_version integer not null,
  was_reproduced boolean not null,
  has_new_evidence boolean not null,
  agency_code text not null,
  agencies text[] not null
);
create temporary table if not exists judged_gone (
  case_id bigint primary key,
  because text not null,
  was_reproduced boolean not null
);
truncate judged_line, judged_rule, judged_rule_dataset, judged_agency_code, judged_set_aside, judged_status, judged_gap,
  judged_case, judged_known, judged_gone;
