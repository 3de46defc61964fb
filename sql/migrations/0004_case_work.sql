-- What people do with a case: who has it, what has to be returned, what was explained.

-- From where to where a case may go, and who moves it. The documentation prints this table.
create table review.legal_move (
  from_state text not null,
  to_state text not null,
  made_by text not null check (made_by in ('person', 'run')),
  needs_reason boolean not null,
  -- another login than the one that confirmed it or ordered the rectification
  needs_other_login boolean not null,
  primary key (from_state, to_state, made_by),
  check (from_state <> to_state)
);
insert into review.legal_move (from_state, to_state, made_by, needs_reason, needs_other_login) values
  ('open', 'reviewing', 'person', false, false),
  ('open', 'confirmed', 'person', false, false),
  ('open', 'dismissed', 'person', true, false),
  -- by an explained exception
  ('open', 'dismissed', 'run', true, false),
  ('reviewing', 'open', 'person', false, false),
  ('reviewing', 'confirmed', 'person', false, false),
  ('reviewing', 'dismissed', 'person', true, false),
  ('confirmed', 'rectifying', 'person', true, false),
  ('confirmed', 'dismissed', 'person', true, true),
  ('rectifying', 'rectified', 'person', false, true),
  -- a fact that can be cured still stands
  ('rectified', 'open', 'run', true, false),
  ('dismissed', 'open', 'person', true, false),
  -- it grew, a later record joined, or its exception ended
  ('dismissed', 'open', 'run', true, false);

insert into review.setting (name, value) values ('reopen_growth_percent', '10') on conflict do nothing;

-- An accepted explanation closes the cases of its scope until a day.
create table review.explained_exception (
  exception_id bigint generated always as identity primary key,
  rule_id text not null check (rule_id <> ''),
  -- the scope: a prefix of the agency's code, and, where given, the subject keys that must be equal
  agency_prefix text not null,
  subject jsonb not null default '{}' check (jsonb_typeof(subject) = 'object'),
  -- the days, both included, on which a case is closed by it
  valid_from date not null,
  valid_until date not null,
  explanation text not null check (explanation <> ''),
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  approved_by text,
  approved_at timestamptz,
  approval_note text,
  revoked_by text,
  revoked_at timestamptz,
  revocation_reason text,
  check (valid_from <= valid_until),
  check (approved_by <> proposed_by),
  check (agency_prefix <> '' or subject <> '{}'),
  check ((approved_by is null) = (approved_at is null)),
  check ((revoked_by is null) = (revoked_at is null))
);
create index explained_exception_rule on review.explained_exception (rule_id);

alter table review.case_file
  add column assignee text,
  -- goes up with every act of a person and every move of a run, so that of two at once the second notices
  add column work_version integer not null default 1,
  add column state_since timestamptz not null default now(),
  -- found by the first audit of old years: counted, not mailed
  add column is_backlog boolean not null default false,
  add column confirmed_by text,
  add column exception_id bigint references review.explained_exception,
  -- why an open, reviewing, confirmed or rectifying case has no due_on
  add column due_note text check (due_note in ('holiday year missing', 'no deadline', 'backlog')),
  -- the evidence that the dismissal (or the baseline) weighed, and when: what grew since comes back
  add column weighed_version integer,
  add column weighed_at timestamptz,
  add constraint case_file_weighed check ((weighed_version is null) = (weighed_at is null)),
  add constraint case_file_excepted check (exception_id is null or state = 'dismissed'),
  add constraint case_file_confirmed check (state not in ('confirmed', 'rectifying') or confirmed_by is not null);
-- Each run writes the rows of its month again, in columns that no index has: with room for the second version on the
-- page the indexes are spared, and people wait a third less for a run that records.
alter table review.case_file set (fillfactor = 45);
create index case_file_exception on review.case_file (exception_id) where exception_id is not null;
create index case_file_assignee on review.case_file (assignee, state) where assignee is not null;
create index case_file_due on review.case_file (due_on) where due_on is not null;
create index case_file_without_holidays on review.case_file (case_id) where due_note = 'holiday year missing';
create index case_file_rectified on review.case_file (rule_id) where state = 'rectified';

alter table review.case_event
  drop constraint case_event_action_check,
  add constraint case_event_action_check check (action in (
    'opened', 'new evidence', 'gone', 'reproduced again', 'reopened', 'left the backlog', 'decided',
    'assigned', 'commented', 'rectification ordered', 'rectification replied', 'rectification accepted',
    'extension asked', 'extension approved', 'excepted', 'exception ended')),
  -- the case's work_version after it; null where the event did not raise it
  add column work_version integer,
  -- what else belongs to the act: assignee, amounts, days; all as text
  add column details jsonb not null default '{}';
create index case_event_run on review.case_event (run_id) where run_id is not null;

alter table review.run
  -- the first audit of old years: what it opens is backlog
  add column is_baseline boolean not null default false,
  -- cases that this run closed by an explained exception
  add column excepted bigint not null default 0,
  -- cases that were closed by an exception in force when the run ended
  add column explained bigint not null default 0;

-- The first number in the rule's condition, by which a case without an amount is weighed.
alter table review.case_evidence add column figure numeric;

-- What a confirmed case demands of the unit, and what came of it. One row a case at a time.
create table review.rectification (
  rectification_id bigint generated always as identity primary key,
  case_id bigint not null references review.case_file,
  ordered_by text not null,
  ordered_at timestamptz not null default now(),
  required text not null,
  amount_due numeric check (amount_due >= 0 and amount_due < 'infinity'),
  -- as ordered; the case's own due_on is the one extensions move
  due_on date,
  amount_returned numeric check (amount_returned >= 0 and amount_returned < 'infinity'),
  evidence text,
  reply text,
  replied_by text,
  replied_at timestamptz,
  accepted_by text,
  accepted_at timestamptz,
  acceptance_note text,
  check (accepted_by <> ordered_by),
  check (accepted_by is null or reply is not null)
);
create unique index rectification_case on review.rectification (case_id) where accepted_by is null;
create index rectification_history on review.rectification (case_id);

-- More time that somebody asked for. Only an approved one moves the deadline.
create table review.deadline_extension (
  extension_id bigint generated always as identity primary key,
  case_id bigint not null references review.case_file,
  due_on date not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  approved_by text,
  approved_at timestamptz,
  approval_note text,
  -- asked again, or the case moved on
  lapsed_at timestamptz,
  check (approved_by <> asked_by)
);
create unique index deadline_extension_pending on review.deadline_extension (case_id)
  where approved_by is null and lapsed_at is null;
create index deadline_extension_case on review.deadline_extension (case_id);

-- Refuses a change of state that is no legal move, whoever writes it. Those who are not the store's owner (the auditor
-- who records runs) make the moves of a run only; people's moves come through the functions, which are the owner's.
create function review.guard_case_state() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  is_owner boolean;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then
      raise exception using errcode = 'MC003', detail = 'illegal-move',
        message = format('a case begins as open, not as %s', new.state), hint = 'runs open cases';
    end if;
    return new;
  end if;
  select r.rolsuper or r.oid = c.relowner into is_owner
  from pg_roles as r, pg_class as c
  where r.rolname = current_user and c.oid = 'review.case_file'::regclass;
  if not exists (
    select from review.legal_move as m
    where m.from_state = old.state and m.to_state = new.state and (m.made_by = 'run' or is_owner)
      -- a run dismisses by an exception only
      and (is_owner or new.state <> 'dismissed' or new.exception_id is not null))
  then
    raise exception using errcode = 'MC003', detail = 'illegal-move',
      message = format('case %s is %s and cannot become %s', old.case_id, old.state, new.state),
      hint = 'mingcha help lifecycle shows the legal moves';
  end if;
  if old.state = 'confirmed' and new.state = 'dismissed' and old.confirmed_by = session_user then
    raise exception using errcode = 'MC007', detail = 'other-login',
      message = format('%s confirmed case %s and cannot dismiss it alone', session_user, old.case_id),
      hint = 'another login has to do this';
  end if;
  if new.state = 'confirmed' then
    new.confirmed_by := coalesce(new.confirmed_by, session_user);
  end if;
  return new;
end
$$;
create trigger case_state_on_insert before insert on review.case_file
  for each row when (new.state <> 'open') execute function review.guard_case_state();
create trigger case_state_on_update before update on review.case_file
  for each row when (old.state is distinct from new.state) execute function review.guard_case_state();

-- Lists

-- What a list filters and sorts by stands in one row: a trigger copies it from a new case's evidence, and runs that find
-- newer evidence write it with the rest of the case, when they hold its lock. Sort keys are whole
-- numbers and days: only such comparisons may use an index before row-level security has looked at the row.
alter table review.case_file
  add column listed_severity text,
  add column listed_kind text,
  add column listed_amount numeric,
  -- as review.flagged_case names it
  add column listed_status text generated always as (
    case when not reproduced and state in ('open', 'reviewing') then 'not_reproduced' else state end) stored,
  -- the gravest first
  add column grade smallint generated always as (
    case listed_severity when 'high' then 1 when 'medium' then 2 else 3 end) stored,
  -- the dearest first, in fen; nothing at stake comes last
  add column dearness bigint generated always as (
    case
      when listed_amount is null or listed_amount in ('NaN', 'Infinity', '-Infinity') then 9223372036854775807
      else -(least(greatest(listed_amount, -90000000000000000), 90000000000000000) * 100)::bigint
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
  set listed_severity = newest.severity, listed_kind = newest.kind, listed_amount = newest.amount
  from written as newest
  where newest.evidence_version = 1 and c.case_id = newest.case_id
    and (c.listed_severity, c.listed_kind, c.listed_amount) is distinct from (newest.severity, newest.kind, newest.amount);
  return null;
end
$$;
revoke all on function review.copy_evidence_to_list() from public;
create trigger copy_evidence_to_list after insert on review.case_evidence
  referencing new table as written for each statement execute function review.copy_evidence_to_list();
update review.case_file as c
set listed_severity = e.severity, listed_kind = e.kind, listed_amount = e.amount
from review.case_evidence as e
where e.case_id = c.case_id and e.evidence_version = c.evidence_version;

create index case_file_gravest on review.case_file (grade, dearness, case_id);
create index case_file_dearest on review.case_file (dearness, case_id);
create index case_file_awaited on review.case_file (awaited_on, case_id);
create index case_file_of_rule on review.case_file (rule_id, grade, dearness, case_id);
create index case_file_of_status on review.case_file (listed_status, grade, dearness, case_id);
create index case_file_of_period on review.case_file (period, grade, dearness, case_id);
create index case_file_of_unit on review.case_file (agency_code collate "C", grade, dearness, case_id);
create index case_file_of_assignee on review.case_file (assignee, grade, dearness, case_id)
  where assignee is not null;
create index case_file_of_run on review.case_file (first_flagged_run);
create index case_file_shared on review.case_file (case_id) where is_shared;
-- The planner has to know how many cases a unit has, or it reads in order where it should pick.
alter table review.case_file
  alter column agency_code set statistics 5000,
  alter column rule_id set statistics 1000,
  alter column period set statistics 1000;

-- The units of the cases that have several, to be found by any of them.
create table review.shared_case (
  agency_code text collate "C" not null,
  case_id bigint not null references review.case_file,
  primary key (agency_code, case_id)
);
create index shared_case_case on review.shared_case (case_id);
create function review.copy_shared_units() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from review.shared_case where case_id = new.case_id;
  insert into review.shared_case (agency_code, case_id)
  select distinct code, new.case_id from unnest(new.agencies) as code where cardinality(new.agencies) > 1;
  return null;
end
$$;
revoke all on function review.copy_shared_units() from public;
create trigger copy_shared_units_of_new after insert on review.case_file
  for each row when (cardinality(new.agencies) > 1) execute function review.copy_shared_units();
create trigger copy_shared_units_of_changed after update of agencies on review.case_file
  for each row when (
    old.agencies is distinct from new.agencies
    and greatest(cardinality(old.agencies), cardinality(new.agencies)) > 1)
  execute function review.copy_shared_units();
insert into review.shared_case (agency_code, case_id)
select distinct code, case_id from review.case_file cross join unnest(agencies) as code where cardinality(agencies) > 1;

-- Repeating a case: which content each reference table had when a run judged by it.
create table review.run_table (
  run_id bigint not null references review.run,
  name text not null,
  sha256 text not null references review.content,
  primary key (run_id, name)
);
