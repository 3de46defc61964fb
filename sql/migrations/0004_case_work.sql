-- What people do with a case: who has it, what has to be returned, what was explained.

-- An accepted explanation closes the cases of its scope until a day.
create table review.explained_exception (
  exception_id bigint generated always as identity primary key,
  rule_id text not null,
  -- the scope: a prefix of the agency's code, and, where given, the subject keys that must be equal
  agency_prefix text not null,
  subject jsonb not null default '{}',
  valid_from date not null,
  valid_until date not null,
  explanation text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  approved_by text,
  approved_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  check (valid_from <= valid_until),
  check (approved_by <> proposed_by)
);

alter table review.case_file
  add column assignee text,
  -- goes up with every act of a person, so that of two at once the second notices
  add column work_version integer not null default 1,
  add column state_since timestamptz not null default now(),
  -- found by the first audit of old years: counted, not mailed
  add column is_backlog boolean not null default false,
  add column confirmed_by text,
  add column exception_id bigint references review.explained_exception;

-- What a confirmed case demands of the unit, and what came of it.
create table review.rectification (
  rectification_id bigint generated always as identity primary key,
  case_id bigint not null references review.case_file,
  ordered_by text not null,
  ordered_at timestamptz not null default now(),
  required text not null,
  amount_due numeric,
  due_on date,
  amount_returned numeric,
  evidence text,
  reply text,
  replied_by text,
  replied_at timestamptz,
  accepted_by text,
  accepted_at timestamptz
);
create index rectification_case on review.rectification (case_id);
