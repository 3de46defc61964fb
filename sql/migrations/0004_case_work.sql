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

-- Lists

-- What a list filters and sorts by stands in one row: a trigger copies it from the newest evidence. Sort keys are whole
-- numbers and days: only such comparisons may use an index before row-level security has looked at the row.
alter table review.case_file
  add column severity text,
  add column kind text,
  add column amount numeric,
  -- as review.flagged_case names it
  add column status text generated always as (
    case when not reproduced and state in ('open', 'reviewing') then 'not_reproduced' else state end) stored,
  -- the gravest first
  add column grade smallint generated always as (
    case severity when 'high' then 1 when 'medium' then 2 else 3 end) stored,
  -- the dearest first, in fen; nothing at stake comes last
  add column dearness bigint generated always as (
    case
      when amount is null or amount in ('NaN', 'Infinity', '-Infinity') then 9223372036854775807
      else -(least(greatest(amount, -90000000000000000), 90000000000000000) * 100)::bigint
    end) stored,
  -- until when somebody has to act; infinity where nobody has to
  add column awaited_on date generated always as (
    case when state in ('open', 'reviewing', 'confirmed', 'rectifying') and due_on is not null then due_on
      else 'infinity'::date end) stored,
  add column is_shared boolean generated always as (cardinality(agencies) > 1) stored;

create function review.copy_evidence_to_list() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update review.case_file as c
  set severity = newest.severity, kind = newest.kind, amount = newest.amount
  from (
    select distinct on (case_id) case_id, severity, kind, amount
    from written
    order by case_id, evidence_version desc
  ) as newest
  where c.case_id = newest.case_id
    and (c.severity, c.kind, c.amount) is distinct from (newest.severity, newest.kind, newest.amount);
  return null;
end
$$;
revoke all on function review.copy_evidence_to_list() from public;
create trigger copy_evidence_to_list after insert on review.case_evidence
  referencing new table as written for each statement execute function review.copy_evidence_to_list();
update review.case_file as c
set severity = e.severity, kind = e.kind, amount = e.amount
from review.case_evidence as e
where e.case_id = c.case_id and e.evidence_version = c.evidence_version;

create index case_file_gravest on review.case_file (grade, dearness, case_id);
create index case_file_dearest on review.case_file (dearness, case_id);
create index case_file_awaited on review.case_file (awaited_on, case_id);
create index case_file_of_rule on review.case_file (rule_id, grade, dearness, case_id);
create index case_file_of_status on review.case_file (status, grade, dearness, case_id);
create index case_file_of_period on review.case_file (period, grade, dearness, case_id);
create index case_file_of_unit on review.case_file (agency_code collate "C", grade, dearness, case_id);
create index case_file_of_assignee on review.case_file (assignee, grade, dearness, case_id)
  where assignee is not null;
create index case_file_shared on review.case_file (case_id) where is_shared;
