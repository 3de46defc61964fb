-- Runs, what they answered, and the cases that live on from run to run.

-- The texts that judged: rules and reference tables by the hash of their content.
create table review.content (
  sha256 text primary key,
  kind text not null check (kind in ('rule', 'table')),
  name text not null,
  content text not null,
  recorded_at timestamptz not null default now()
);

create table review.run (
  run_id bigint generated always as identity primary key,
  month date not null check (extract(day from month) = 1),
  pull_id bigint not null references ledger.pull,
  started_at timestamptz not null,
  finished_at timestamptz not null default now(),
  -- the day of the pull in the store's zone: deadlines behind it had not passed
  local_date date not null,
  is_complete boolean not null,
  -- why the run is incomplete, a sentence each
  lacks text[] not null default '{}',
  -- judged again because rows of the month had changed
  is_rejudged boolean not null default false,
  -- restricted to some rules: such a run retires nothing
  is_partial boolean not null default false,
  -- 'release': exactly what shipped; 'unapproved': local changes that nobody approved, listed
  approval text not null check (approval in ('release', 'unapproved')),
  unapproved text[] not null default '{}',
  rulebook_sha256 text not null,
  program_version text not null,
  agencies bigint not null,
  opened bigint not null default 0,
  reopened bigint not null default 0,
  gone bigint not null default 0,
  flagged bigint not null default 0,
  recorded_by text not null default session_user
);
create index run_month on review.run (month, run_id);

-- For every rule of a run: how many agencies had which answer. The five counts add up to the agencies.
create table review.run_rule (
  run_id bigint not null references review.run,
  rule_id text not null,
  period text not null,
  flagged bigint not null,
  data_missing bigint not null,
  clear bigint not null,
  not_applicable bigint not null,
  error bigint not null,
  rows_judged bigint not null,
  rows_missing bigint not null,
  sqlstate text,
  statement text,
  rule_version text not null references review.content,
  -- why all agencies lack data, or what the server said against the rule
  note text,
  primary key (run_id, rule_id)
);

create table review.run_agency (
  run_id bigint not null references review.run,
  rule_id text not null,
  agency_code text not null,
  status text not null check (status in ('error', 'flagged', 'data_missing', 'clear', 'not_applicable')),
  rows_judged bigint not null,
  rows_missing bigint not null,
  primary key (run_id, rule_id, agency_code)
);

create table review.case_file (
  case_id bigint generated always as identity primary key,
  -- SHA-256 over rule id, period and subject
  fingerprint text not null unique,
  rule_id text not null,
  period text not null,
  subject jsonb not null,
  agency_code text not null,
  agencies text[] not null,
  -- people move it
  state text not null default 'open'
    check (state in ('open', 'reviewing', 'confirmed', 'rectifying', 'rectified', 'dismissed')),
  -- the runs write these
  reproduced boolean not null default true,
  gone_because text check (gone_because in ('data changed', 'rule changed', 'rule retired')),
  last_judged_run bigint not null references review.run,
  judged_through date not null,
  first_flagged_run bigint not null references review.run,
  last_flagged_run bigint not null references review.run,
  evidence_version integer not null default 1,
  due_on date,
  check (reproduced = (gone_because is null))
);
create index case_file_rule on review.case_file (rule_id, period);
create index case_file_agency on review.case_file (agency_code, state);

create table review.case_evidence (
  case_id bigint not null references review.case_file,
  evidence_version integer not null,
  run_id bigint not null references review.run,
  rule_version text not null references review.content,
  severity text not null check (severity in ('low', 'medium', 'high')),
  kind text not null check (kind in ('breach', 'lead')),
  amount numeric,
  reason_zh text not null,
  reason_en text not null,
  -- of the case, when this was its evidence
  agency_code text,
  agencies text[],
  evidence jsonb not null,
  -- over all of the above but the run
  sha256 text not null,
  primary key (case_id, evidence_version)
);

create table review.case_event (
  event_id bigint generated always as identity primary key,
  case_id bigint not null references review.case_file,
  at timestamptz not null default now(),
  run_id bigint references review.run,
  actor text not null default session_user,
  action text not null check (action in ('opened', 'new evidence', 'gone', 'reproduced again', 'decided')),
  from_state text,
  to_state text,
  reason text
);
create index case_event_case on review.case_event (case_id, event_id);

create view review.flagged_case with (security_invoker = true) as
select
  c.case_id,
  c.fingerprint,
  c.rule_id,
  e.rule_version,
  c.agency_code,
  c.agencies,
  c.subject,
  c.period,
  e.severity,
  e.kind,
  case when not c.reproduced and c.state in ('open', 'reviewing') then 'not_reproduced' else c.state end as status,
  e.amount,
  e.reason_zh,
  e.reason_en,
  e.evidence,
  c.first_flagged_run,
  c.last_flagged_run,
  f.finished_at as first_flagged_at,
  l.finished_at as last_flagged_at,
  c.due_on
from review.case_file as c
join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
join review.run as f on f.run_id = c.first_flagged_run
join review.run as l on l.run_id = c.last_flagged_run;
